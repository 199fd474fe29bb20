import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { useTranslate } from './useTranslate';

/** A known denominator in a table cell; the range of an estimate is said to who cannot see the sign before it. */
export function DenominatorText({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { denominator, denominatorEstimate, denominatorBySource, denominatorIncomplete } = record;
  if (denominator === null) return null;
  if (denominatorEstimate === null) {
    if (denominatorBySource === null) return formatNumber(denominator);
    return (
      <span title={t(`label.bySource.${denominatorBySource}`)}>
        {t('estimate.about', { value: formatNumber(denominator) })}
        <span className="visually-hidden"> {t(`label.bySource.${denominatorBySource}`)}</span>
      </span>
    );
  }
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
