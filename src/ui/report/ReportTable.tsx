import { formatQuantity, formatShare } from '../../i18n/format';
import { goalReachedText, requiredCount, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import type { ReportRow } from '../../state/selectors/report';
import { BulletBar } from '../shared/BulletBar';
import { NormPartLines } from '../shared/Facts';
import { PlannedText } from '../shared/PlannedText';
import { useTranslate } from '../shared/useTranslate';
import { ReportLabels } from './ReportHead';
import { targetName } from '../../i18n/stepText';
import type { Werf, PactVersion } from '../../domain/targets/target';
import { isPointsOnly } from '../../state/selectors/targetSources';

/** One target in the table of a report. */
function ReportTargetRow({ row }: { row: ReportRow }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { inForce, record } = row;
  const { unit, deadline } = inForce.target;
  const { goal, realised, gap, share, paceSoFar, paceNeeded } = record;
  const dash = <span className="muted">–</span>;
  const year = deadline.slice(0, 4);
  return (
    <>
      <tr data-example={row.sources.synthetic || undefined}>
        <th scope="row" className="text">
          {targetName(language, inForce)}{' '}
          {year !== '2030' && <span className="muted">{t('report.by', { year })} </span>}
          <ReportLabels row={row} />
        </th>
        <td>
          {goal === null ? (
            dash
          ) : (
            <>
              {requiredText(language, record, 'goal')}{' '}
              <span className="muted">{t(`unit.${unit}`, { count: requiredCount(record, 'goal') })}</span>
            </>
          )}
        </td>
        <td>{realised === null ? dash : formatQuantity(realised, unit)}</td>
        <td>
          <PlannedText record={record} />
        </td>
        <td className="gap">
          {gap === null ? (
            <span className="muted">
              {t(record.state === 'not applicable' ? 'legend.notApplicable' : 'legend.noData')}
            </span>
          ) : gap > 0 ? (
            requiredText(language, record, 'gap')
          ) : (
            <span className="surplus">{goalReachedText(language, record)}</span>
          )}
        </td>
        <td>{paceSoFar === null ? dash : formatQuantity(paceSoFar, unit)}</td>
        <td>
          {paceNeeded === null || paceNeeded === 0 ? dash : requiredText(language, record, 'paceNeeded')}
        </td>
        <td>{share === null ? dash : formatShare(share)}</td>
        <td className="bar">
          <BulletBar record={record} />
        </td>
      </tr>
      {record.parts.length > 0 && (
        <tr className="sheet-parts">
          <td className="text" colSpan={9}>
            <NormPartLines record={record} />
          </td>
        </tr>
      )}
    </>
  );
}

const COLUMNS = ['goal', 'realised', 'planned', 'gap', 'paceSoFar', 'paceNeeded', 'share'] as const;

interface ReportTableProps {
  area: string;
  rows: readonly ReportRow[];
}

/** The targets by werf, each with goal, realised, planned, gap, pace and share. */
export function ReportTable({ area, rows }: ReportTableProps) {
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

interface ReportKeyProps {
  rows: readonly ReportRow[];
  version: PactVersion;
}

/** What the words and labels of the table mean; only those that stand in it. */
export function ReportKey({ rows, version }: ReportKeyProps) {
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
