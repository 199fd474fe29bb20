import { useId, useState } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity, formatShare } from '../../i18n/format';
import { requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { BulletBar } from '../shared/BulletBar';
import { EstimateLabel } from '../shared/EstimateLabel';
import { NormPartLines } from '../shared/NormPartLines';
import { SourceLabels } from '../shared/SourceLabels';
import { useTargetName } from '../shared/useTargetName';
import { useTranslate } from '../shared/useTranslate';
import { Provenance } from './Provenance';

interface Props {
  record: CoverageRecord;
  /** True where the deadline is another than the head of the column says. */
  showsDeadline: boolean;
}

/** One target on the area's page; its provenance unfolds below it. */
export function AreaTargetRow({ record, showsDeadline }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const [open, setOpen] = useState(false);
  const id = useId();
  const nameOf = useTargetName();
  const { unit, deadline } = record.inForce.target;
  const { goal, realised, planned, gap, share, paceSoFar, paceNeeded } = record;
  const dash = <span className="muted">–</span>;
  const unknown = t(record.state === 'not applicable' ? 'state.not applicable' : 'state.no data');
  return (
    <tbody>
      <tr>
        <th scope="row" className="text">
          {nameOf(record.inForce)} <SourceLabels target={record.inForce} record={record} />{' '}
          <EstimateLabel record={record} />
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t('area.provenance')}
          </button>
          <NormPartLines record={record} />
        </th>
        <td>
          {goal === null ? dash : requiredWithUnit(language, record, 'goal')}
          {showsDeadline && goal !== null && (
            <span className="by-year">{t('area.byYear', { year: deadline.slice(0, 4) })}</span>
          )}
        </td>
        <td>{realised === null ? dash : formatQuantity(realised, unit)}</td>
        <td>{planned === null ? dash : formatQuantity(planned, unit)}</td>
        <td className="gap">
          {gap === null ? (
            <span className="muted">{unknown}</span>
          ) : gap > 0 ? (
            requiredText(language, record, 'gap')
          ) : (
            <span className="surplus">{t('table.reachedBy', { surplus: formatQuantity(-gap, unit) })}</span>
          )}
        </td>
        <td>{share === null ? dash : formatShare(share)}</td>
        <td className="bar">
          <BulletBar record={record} />
        </td>
        <td>{paceSoFar === null ? dash : formatQuantity(paceSoFar, unit)}</td>
        <td>{paceNeeded === null ? dash : requiredText(language, record, 'paceNeeded')}</td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={9} className="text unfolded">
            <Provenance record={record} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
