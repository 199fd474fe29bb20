import { addToCompared, toggleCompared } from '../../state/actions/comparison';
import { ariaKeys, keysText } from '../../state/actions/shortcuts';
import { useAct, useApp, useEnabled } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { areaKey } from '../../state/slices/projectSlice';
import { useTranslate } from '../shared/useTranslate';
import { AreaMarkIcon } from './AreaMark';

interface Props {
  code: string;
  name: string;
  /** The chosen row's is on the way of the Tab key; the others are for the pointer. */
  reachable: boolean;
}

/** A quiet switch in a row of the table: put its area beside others, or take it out again. */
export function CompareToggle({ code, name, reachable }: Props) {
  const t = useTranslate();
  const act = useAct();
  const levelId = useApp((state) => selectLevel(state)?.id ?? '');
  const slot = useApp((state) =>
    state.compared.findIndex((area) => areaKey(area) === areaKey({ levelId, code })),
  );
  const compared = slot >= 0;
  const room = useEnabled(addToCompared);
  const label = t(toggleCompared.label, { area: name });
  return (
    <button
      type="button"
      className="row-compare"
      aria-pressed={compared}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(toggleCompared)}
      title={`${label} (${keysText(toggleCompared)})`}
      tabIndex={reachable ? 0 : -1}
      disabled={!compared && !room}
      onClick={() => {
        act(toggleCompared, { levelId, code });
      }}
    >
      {compared ? <AreaMarkIcon slot={slot} /> : '+'}
    </button>
  );
}
