import { useApp, useEnabled } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import { selectSubject } from '../../state/selectors/subject';
import { ActionButton } from '../shared/ActionButton';
import { late } from '../shared/late';
import { openPage } from '../../state/actions/view';
import { useTranslate } from '../shared/useTranslate';
import { addToCompared, toggleCompared } from '../../state/actions/selection';
import { ariaKeys, keysText } from '../../state/store/action';
import { areaKey } from '../../state/store/work';
import { AreaMarkIcon } from './AreaMark';

// The menu brings the library of the header's controls, which the first numbers do not need.
const CompareMenu = late(async () => (await import('./CompareMenu')).CompareMenu, 'first');

/** The way from the chosen area to a comparison; nothing where no area is chosen. */
export function CompareEntry() {
  const subject = useApp(selectSubject);
  const levelId = useApp((state) => selectLevel(state)?.id);
  if (levelId === undefined || !subject || subject.code === null || subject.name === null) return null;
  return <CompareMenu area={{ levelId, code: subject.code }} name={subject.name} />;
}

/** How many areas wait to be compared, and the way to them; nothing while there are none. */
export function CompareCount() {
  const t = useTranslate();
  const count = useApp((state) => state.compared.length);
  if (count === 0) return null;
  return (
    <ActionButton className="link compare-count" action={openPage} input="compare">
      {t('compare.openPage', { count })}
    </ActionButton>
  );
}

interface Props {
  code: string;
  name: string;
}

/** A quiet switch in a row of the table: put its area beside others, or take it out again. */
export function CompareToggle({ code, name }: Props) {
  const t = useTranslate();
  const levelId = useApp((state) => selectLevel(state)?.id ?? '');
  const slot = useApp((state) =>
    state.compared.findIndex((area) => areaKey(area) === areaKey({ levelId, code })),
  );
  const compared = slot >= 0;
  const room = useEnabled(addToCompared);
  const label = t(toggleCompared.label, { area: name });
  return (
    <ActionButton
      className="row-compare"
      aria-pressed={compared}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(toggleCompared)}
      title={`${label} (${keysText(toggleCompared)})`}
      // For the pointer: by keys the table itself is the one stop, where a key does the same for the chosen row.
      tabIndex={-1}
      disabled={!compared && !room}
      action={toggleCompared}
      input={{ levelId, code }}
    >
      {compared ? <AreaMarkIcon slot={slot} /> : '+'}
    </ActionButton>
  );
}
