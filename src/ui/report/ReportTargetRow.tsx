import { formatQuantity, formatShare } from '../../i18n/format';
import { requiredCount, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import type { ReportRow } from '../../state/report/reportRow';
import { BulletBar } from '../shared/BulletBar';
import { NormPartLines } from '../shared/NormPartLines';
import { useTranslate } from '../shared/useTranslate';
import { ReportLabels } from './ReportLabels';
import { targetName } from '../../i18n/targetName';

/** One target in the table of a report. */
export function ReportTargetRow({ row }: { row: ReportRow }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { inForce, record } = row;
  const { unit, deadline } = inForce.target;
  const { goal, realised, planned, gap, share, paceSoFar, paceNeeded } = record;
  const dash = <span className="muted">–</span>;
  const year = deadline.slice(0, 4);
  return (
    <>
      <tr>
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
        <td>{planned === null ? dash : formatQuantity(planned, unit)}</td>
        <td className="gap">
          {gap === null ? (
            <span className="muted">
              {t(record.state === 'not applicable' ? 'legend.notApplicable' : 'legend.noData')}
            </span>
          ) : gap > 0 ? (
            requiredText(language, record, 'gap')
          ) : (
            <span className="surplus">{t('targets.reached')}</span>
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
