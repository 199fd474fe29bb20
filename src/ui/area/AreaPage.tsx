import '../styles/areaPage.css';
import { useId, useState, useEffect, useRef } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity, formatShare, formatNumber } from '../../i18n/format';
import { requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { planTarget } from '../../state/actions/planView';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { BulletBar } from '../shared/BulletBar';
import { GapText } from '../shared/GapText';
import { EstimateLabel, SourceLabels } from '../shared/Labels';
import { NormPartLines } from '../shared/Facts';
import { PlannedText } from '../shared/PlannedText';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { Provenance } from './Provenance';
import { selectSubject, selectSubjectRecords } from '../../state/selectors/subject';
import { isExample } from '../../state/selectors/targetSources';
import { CompareEntry } from '../compare/CompareEntry';
import { commonDeadline } from '../../domain/coverage/commonDeadline';
import { isOnSchedule } from '../../domain/coverage/schedule';
import { PolicyChecklist } from './PolicyChecklist';
import { openPage } from '../../state/actions/view';

interface Props {
  record: CoverageRecord;
  /** True where the deadline is another than the head of the column says. */
  showsDeadline: boolean;
}

/** One target on the area's page; its provenance unfolds below it. */
function AreaTargetRow({ record, showsDeadline }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const [open, setOpen] = useState(false);
  const id = useId();
  const nameOf = useTargetName();
  const synthetic = useApp((state) => isExample(state, record.target));
  const { unit, deadline } = record.inForce.target;
  const { goal, realised, gap, share, paceSoFar, paceNeeded } = record;
  const dash = <span className="muted">–</span>;
  return (
    <tbody data-example={synthetic || undefined}>
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
          {gap !== null && gap > 0 && (
            <ActionButton className="link" action={planTarget} input={record.key} />
          )}
          <NormPartLines record={record} />
        </th>
        <td>
          {goal === null ? dash : requiredWithUnit(language, record, 'goal')}
          {showsDeadline && goal !== null && (
            <span className="by-year">{t('area.byYear', { year: deadline.slice(0, 4) })}</span>
          )}
        </td>
        <td>{realised === null ? dash : formatQuantity(realised, unit)}</td>
        <td>
          <PlannedText record={record} />
        </td>
        <td className="gap">
          <GapText record={record} />
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

/** The page of one area: every target with its goal, gap and pace, the provenance of each, and the policy goals. */
export function AreaPage() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const records = useApp(selectSubjectRecords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (!subject || subject.code === null || subject.name === null) return null;
  const deadline = commonDeadline(records);
  const ranked = records.filter(({ share }) => share !== null);
  const reached = ranked.filter(({ gap }) => gap! <= 0);
  const behind = ranked.filter((record) => isOnSchedule(record) === false).length;
  return (
    <article className="area-page" aria-labelledby="page-heading">
      <header>
        <div className="area-buttons">
          <ActionButton className="button-plain" action={openPage} input="map">
            ← {t('area.close')}
          </ActionButton>
          <ActionButton className="button-plain" action={openPage} input="report">
            {t('report.open')}
          </ActionButton>
          <CompareEntry />
        </div>
        <h1 id="page-heading" ref={heading} tabIndex={-1}>
          {t('area.title', { area: subject.name })}
        </h1>
        <p>
          {t('area.summary', {
            reached: formatNumber(reached.length),
            points: reached.filter(({ inPoints }) => inPoints).length,
            total: formatNumber(ranked.length),
            behind: formatNumber(behind),
          })}
        </p>
      </header>
      <div className="area-table">
        <table>
          <thead>
            <tr>
              <th scope="col" className="text">
                {t('area.target')}
              </th>
              <th scope="col">{t('area.goalBy', { year: deadline.slice(0, 4) })}</th>
              <th scope="col">{t('table.realised')}</th>
              <th scope="col">{t('detail.planned')}</th>
              <th scope="col">{t('table.gap')}</th>
              <th scope="col" colSpan={2} className="share-head">
                {t('table.share')}
              </th>
              <th scope="col">{t('detail.paceSoFar')}</th>
              <th scope="col">{t('detail.paceNeeded')}</th>
            </tr>
          </thead>
          {records.map((record) => (
            <AreaTargetRow
              key={record.key}
              record={record}
              showsDeadline={record.inForce.target.deadline !== deadline}
            />
          ))}
        </table>
      </div>
      <PolicyChecklist areaCode={subject.code} />
    </article>
  );
}
