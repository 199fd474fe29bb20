import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectSubject } from '../../state/selectors/subject';
import { late } from '../shared/late';

// The menu brings the library of the header's controls, which the first numbers do not need.
const CompareMenu = late(async () => (await import('./CompareMenu')).CompareMenu);

/** The way from the chosen area to a comparison; nothing where no area is chosen. */
export function CompareEntry() {
  const subject = useApp(selectSubject);
  const levelId = useApp((state) => selectLevel(state)?.id);
  if (levelId === undefined || !subject || subject.code === null || subject.name === null) return null;
  return <CompareMenu area={{ levelId, code: subject.code }} name={subject.name} />;
}
