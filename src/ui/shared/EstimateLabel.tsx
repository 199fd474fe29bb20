import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useTranslate } from './useTranslate';

/** Stands beside numbers that rest on an estimated denominator. */
export function EstimateLabel({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  if (record.denominatorEstimate === null || record.goal === null) return null;
  return (
    <abbr className="label" title={t('label.estimatedHelp')}>
      {t('label.estimated')}
    </abbr>
  );
}
