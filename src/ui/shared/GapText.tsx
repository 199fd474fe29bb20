import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity } from '../../i18n/format';
import { goalReachedText, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

/** The gap in a cell of a table: what is to go, by how much the goal is passed, or in words why it is not known. */
export function GapText({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { gap, state } = record;
  if (gap === null)
    return (
      <span className="muted">
        {t(state === 'not applicable' ? 'legend.notApplicable' : 'state.no data')}
      </span>
    );
  if (gap > 0) return requiredText(language, record, 'gap');
  const surplus = formatQuantity(-gap, record.inForce.target.unit);
  return (
    <span className="surplus" title={goalReachedText(language, record)}>
      {t('table.reachedBy', { surplus })}
    </span>
  );
}
