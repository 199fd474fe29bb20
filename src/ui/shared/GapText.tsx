import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatSurplus } from '../../i18n/format';
import { goalReachedText, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

interface Props {
  record: CoverageRecord;
  /** Where there is no place for a line. */
  isShort?: boolean;
}

/**
 * The gap in a cell of a table: what is to go, by how much the goal is passed ("+12", and where that is in points alone,
 * that it is), or in words why it is not known.
 */
export function GapText({ record, isShort = false }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { gap, state, inPoints } = record;
  if (gap === null)
    return (
      <span className="muted">
        {t(state === 'not applicable' ? 'legend.notApplicable' : 'state.no data')}
      </span>
    );
  if (gap > 0) return requiredText(language, record, 'gap');
  const reached = goalReachedText(language, record);
  return (
    <span className="surplus" title={reached}>
      {t('table.reachedBy', { surplus: formatSurplus(-gap, record.inForce.target.unit) })}
      {inPoints && <small> {isShort ? t('table.inPoints') : reached}</small>}
    </span>
  );
}
