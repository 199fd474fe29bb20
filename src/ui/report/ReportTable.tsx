import type { Werf } from '../../domain/targets/target';
import type { ReportRow } from '../../state/report/reportRow';
import { useTranslate } from '../shared/useTranslate';
import { ReportTargetRow } from './ReportTargetRow';

const COLUMNS = ['goal', 'realised', 'planned', 'gap', 'paceSoFar', 'paceNeeded', 'share'] as const;

interface Props {
  area: string;
  rows: readonly ReportRow[];
}

/** The targets by werf, each with goal, realised, planned, gap, pace and share. */
export function ReportTable({ area, rows }: Props) {
  const t = useTranslate();
  const werven = [...new Set(rows.map(({ inForce }) => inForce.target.werf))];
  const ofWerf = (werf: Werf) => rows.filter(({ inForce }) => inForce.target.werf === werf);
  return (
    <table className="sheet-table sheet-targets">
      <caption className="visually-hidden">{t('report.table', { area })}</caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {t('report.column.target')}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`report.column.${column}`)}
            </th>
          ))}
          <th scope="col">{t('report.column.bar')}</th>
        </tr>
      </thead>
      {werven.map((werf) => (
        <tbody key={werf}>
          <tr className="sheet-werf">
            <th scope="rowgroup" className="text" colSpan={COLUMNS.length + 2}>
              {t('werf.label', { number: werf })} · {t(`werf.${werf}`)}
            </th>
          </tr>
          {ofWerf(werf).map((row) => (
            <ReportTargetRow key={row.inForce.key} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
