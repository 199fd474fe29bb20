import { useApp } from '../../state/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { useTranslate } from './useTranslate';

/** Name of what the panels speak of: the chosen area, Flanders, or all areas of an own layer. */
export function useSubjectName(): string {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  return subject?.name ?? t(subject?.own ? 'whole.own' : 'whole.flanders');
}
