import type { PactVersion } from '../../domain/targets/target';
import type { ReportRow } from '../../state/report/reportRow';
import { isPointsOnly } from '../../state/selectors/targetSources';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  rows: readonly ReportRow[];
  version: PactVersion;
}

/** What the words and labels of the table mean; only those that stand in it. */
export function ReportKey({ rows, version }: Props) {
  const t = useTranslate();
  const has = (test: (row: ReportRow) => boolean): boolean => rows.some(test);
  return (
    <p className="sheet-key">
      {t('report.key.schedule')} {has(({ record }) => (record.planned ?? 0) > 0) && t('report.key.planned')}{' '}
      {has(({ sources }) => sources.synthetic) && t('report.key.example')}{' '}
      {has(({ sources }) => isPointsOnly(sources)) && t('report.key.points')}{' '}
      {has(({ sources }) => sources.own) && t('report.key.own')}{' '}
      {has(({ estimated }) => estimated) && t('report.key.estimated')}{' '}
      {has(({ record }) => record.state === 'partial') && t('report.key.partial')}{' '}
      {has(({ record }) => record.state === 'not applicable') && t('report.key.notApplicable', { version })}
    </p>
  );
}
