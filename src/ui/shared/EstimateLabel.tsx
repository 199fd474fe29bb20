import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useTranslate } from './useTranslate';

/** Stands beside numbers that rest on an estimated denominator. */
export function EstimateLabel({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const bySource = record.denominatorBySource;
  if ((record.denominatorEstimate === null && bySource === null) || record.goal === null) return null;
  return (
    <abbr
      className="label"
      title={t(record.denominatorEstimate ? 'label.estimatedHelp' : `label.bySource.${bySource!}`)}
    >
      {t('label.estimated')}
    </abbr>
  );
}
