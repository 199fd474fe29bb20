import { breaksAroundTarget, classOf, SHARE_CLASS_COUNT } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { trajectoryAt } from '../../domain/targets/trajectory';
import { formatNumber, formatShare } from '../../i18n/format';
import { requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { selectSelectedIndex } from '../../state/selectors/level';
import { selectShownRecords } from '../../state/selectors/shownRecords';
import { selectTargetRecords } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { useTranslate } from '../shared/useTranslate';
import { LegendSwatch } from './LegendSwatch';
import { MeasureLegend } from './MeasureLegend';

/** The classes with how many areas are in each, the schedule, and the chosen area's own value. */
export function Legend() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const records = useApp(selectTargetRecords);
  const shownRecords = useApp(selectShownRecords);
  const index = useApp(selectSelectedIndex);
  const { target } = useApp(selectShownTarget);
  const date = useApp((state) => state.date);
  if (records.length === 0) return null;
  const { expectedShare } = trajectoryAt(target, date);
  const title = t('legend.titleBy', { year: target.deadline.slice(0, 4) });
  const breaks = breaksAroundTarget(expectedShare);
  // As on the map: an area with a norm of its own stands against its own line.
  const classOfRecord = (record: CoverageRecord): CoverageClass =>
    classOf(record, breaksAroundTarget(record.expectedShare));
  const counts = new Map<CoverageClass, number>();
  for (const group of shownRecords.map(classOfRecord)) counts.set(group, (counts.get(group) ?? 0) + 1);
  const percent = (share: number) => formatNumber(Math.round(share * 100));
  const text = (group: CoverageClass): string => {
    if (group === 'noData') return t('legend.noData');
    if (group === 'notApplicable') return t('legend.notApplicable');
    if (group === SHARE_CLASS_COUNT - 1) return t('legend.reached');
    return group === 0
      ? t('legend.below', { to: formatShare(breaks[0]!) })
      : t('legend.between', { from: percent(breaks[group - 1]!), to: formatShare(breaks[group]!) });
  };
  const shown: CoverageClass[] = [...Array(SHARE_CLASS_COUNT).keys(), 'noData'];
  if (counts.has('notApplicable')) shown.push('notApplicable');
  const ownValue = (record: CoverageRecord): string => {
    const { areaName: name, share, gap, inForce } = record;
    if (share === null || gap === null) return t('legend.ownNoData', { name });
    const year = inForce.target.deadline.slice(0, 4);
    const by = inForce.change?.area ? ` (${t('label.areaTarget')}, ${t('area.byYear', { year })})` : '';
    const text = { name, share: `${formatShare(share)}${by}` };
    return gap <= 0
      ? t('legend.ownReached', text)
      : t('legend.own', { ...text, gap: requiredText(language, record, 'gap') });
  };
  const chosen = index === null ? null : records[index];
  return (
    <section className="legend" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {shown.map((group) => (
          <li key={group} className={chosen && classOfRecord(chosen) === group ? 'chosen' : undefined}>
            <LegendSwatch group={group} />
            <span className="legend-range">{text(group)}</span>
            <span className="muted" title={t('legend.count', { count: counts.get(group) ?? 0 })}>
              {formatNumber(counts.get(group) ?? 0)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <span className="legend-tick" aria-hidden="true" />
        {t('legend.line', { share: formatShare(expectedShare) })}
        {chosen && (
          <>
            {' · '}
            <strong data-testid="legend-own">{ownValue(chosen)}</strong>
          </>
        )}
      </p>
      <MeasureLegend />
    </section>
  );
}
