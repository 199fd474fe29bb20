import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity } from '../../i18n/format';
import { useTranslate } from './useTranslate';

/** What is planned, in a cell of a table: in a word where no source says so, a dash where nothing is known at all. */
export function PlannedText({ record: { planned, realised, inForce } }: { record: CoverageRecord }) {
  const t = useTranslate();
  if (planned !== null) return formatQuantity(planned, inForce.target.unit);
  return <span className="muted">{realised === null ? '–' : t('area.plannedUnknown')}</span>;
}
