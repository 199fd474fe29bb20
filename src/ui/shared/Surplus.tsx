import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity } from '../../i18n/format';
import { goalReachedText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

interface Props {
  record: CoverageRecord;
  /** More than the goal asks for. */
  surplus: number;
  /** Where there is no place for a line. */
  isShort?: boolean;
}

/** A goal that is reached, in a cell of gaps: "+12"; where it is reached in points alone, it says so. */
export function Surplus({ record, surplus, isShort = false }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const reached = goalReachedText(language, record);
  return (
    <span className="surplus" title={reached}>
      {t('table.reachedBy', { surplus: formatQuantity(surplus, record.inForce.target.unit) })}
      {record.inPoints && <small> {isShort ? t('table.inPoints') : reached}</small>}
    </span>
  );
}
