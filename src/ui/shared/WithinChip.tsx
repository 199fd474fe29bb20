import { leaveWithin } from '../../state/actions/selection';
import { useApp } from '../../state/store/AppContext';
import { selectWithin } from '../../state/selectors/shownAreas';
import { ActionButton } from './ActionButton';
import { useTranslate } from './useTranslate';

/** Says which larger area the map and the table are limited to, and leads back out of it. */
export function WithinChip() {
  const t = useTranslate();
  const within = useApp(selectWithin);
  if (!within) return null;
  return (
    <span className="chip within-chip">
      {t('within.chip', { name: within.name })}
      <ActionButton
        aria-label={t(leaveWithin.label, { name: within.name })}
        action={leaveWithin}
        input={null}
      >
        ×
      </ActionButton>
    </span>
  );
}
