import { unfilterAreas } from '../../state/actions/selection';
import { selectLevel } from '../../state/selectors/levels';
import { selectColouredAreas, selectIsFiltered } from '../../state/selectors/overview';
import { selectWithin } from '../../state/selectors/shownAreas';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from './ActionButton';
import { useTranslate } from './useTranslate';

/** Says how many areas the filter of the overview leaves on the map and in the table, and takes it away. */
export function FilterChip() {
  const t = useTranslate();
  const filtered = useApp(selectIsFiltered);
  const count = useApp((state) => selectColouredAreas(state)?.length ?? 0);
  const total = useApp((state) => selectWithin(state)?.indices.length ?? selectLevel(state)?.areas.length);
  if (!filtered || total === undefined) return null;
  return (
    <span className="chip within-chip">
      {t('overview.chip', { count, total })}
      <ActionButton aria-label={t(unfilterAreas.label)} action={unfilterAreas} input={null}>
        ×
      </ActionButton>
    </span>
  );
}
