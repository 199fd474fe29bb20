import { leaveWithin } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectWithin } from '../../state/selectors/shownAreas';
import { useTranslate } from './useTranslate';

/** Says which larger area the map and the table are limited to, and leads back out of it. */
export function WithinChip() {
  const t = useTranslate();
  const act = useAct();
  const within = useApp(selectWithin);
  if (!within) return null;
  return (
    <span className="chip within-chip">
      {t('within.chip', { name: within.name })}
      <button
        type="button"
        aria-label={t(leaveWithin.label, { name: within.name })}
        onClick={() => {
          act(leaveWithin, null);
        }}
      >
        ×
      </button>
    </span>
  );
}
