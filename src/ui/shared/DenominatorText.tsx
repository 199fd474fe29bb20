import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { useTranslate } from './useTranslate';

/** A known denominator in a table cell; the range of an estimate is said to who cannot see the sign before it. */
export function DenominatorText({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { denominator, denominatorEstimate, denominatorIncomplete } = record;
  if (denominator === null) return null;
  if (denominatorEstimate === null) return formatNumber(denominator);
  const { value, low, high, hasRange } = estimateText(denominator, denominatorEstimate);
  return (
    <span title={hasRange ? t('estimate.range', { low, high }) : undefined}>
      {t(denominatorIncomplete ? 'estimate.atLeast' : 'estimate.about', { value })}
      <span className="visually-hidden">
        {' '}
        {hasRange ? t('estimate.spokenRange', { low, high }) : t('label.estimated')}
        {denominatorIncomplete && `, ${t('label.partial')}`}
      </span>
    </span>
  );
}
