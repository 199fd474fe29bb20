import { useApp } from '../../state/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { selectWithin } from '../../state/selectors/within';
import { useTranslate } from './useTranslate';

/** Name of what the panels speak of: the chosen area, the one that the level is limited to, Flanders, or all areas of an own layer. */
export function useSubjectName(): string {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const within = useApp((state) => selectWithin(state)?.name);
  return subject?.name ?? within ?? t(subject?.own ? 'whole.own' : 'whole.flanders');
}
