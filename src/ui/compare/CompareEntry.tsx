import { lazy, Suspense } from 'react';
import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectSubject } from '../../state/selectors/subject';

// The menu brings the library of the header's controls, which the first numbers do not need.
const CompareMenu = lazy(async () => ({ default: (await import('./CompareMenu')).CompareMenu }));

/** The way from the chosen area to a comparison; nothing where no area is chosen. */
export function CompareEntry() {
  const subject = useApp(selectSubject);
  const levelId = useApp((state) => selectLevel(state)?.id);
  if (levelId === undefined || !subject || subject.code === null || subject.name === null) return null;
  return (
    <Suspense fallback={null}>
      <CompareMenu area={{ levelId, code: subject.code }} name={subject.name} />
    </Suspense>
  );
}
