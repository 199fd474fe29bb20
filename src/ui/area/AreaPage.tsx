import { useEffect, useRef } from 'react';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSubject, selectSubjectRecords } from '../../state/selectors/subject';
import { CompareEntry } from '../compare/CompareEntry';
import { PageButton } from '../shared/PageButton';
import { useTranslate } from '../shared/useTranslate';
import { commonDeadline } from '../../domain/coverage/commonDeadline';
import { isOnSchedule } from '../../domain/coverage/schedule';
import { AreaTargetRow } from './AreaTargetRow';
import { PolicyChecklist } from './PolicyChecklist';

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
  const reached = ranked.filter(({ gap }) => gap! <= 0).length;
  const behind = ranked.filter((record) => isOnSchedule(record) === false).length;
  return (
    <article className="area-page" aria-labelledby="area-heading">
      <header>
        <div className="area-buttons">
          <PageButton page="map">← {t('area.close')}</PageButton>
          <PageButton page="report">{t('report.open')}</PageButton>
          <CompareEntry />
        </div>
        <h2 id="area-heading" ref={heading} tabIndex={-1}>
          {t('area.title', { area: subject.name })}
        </h2>
        <p>
          {t('area.summary', {
            reached: formatNumber(reached),
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
