import { breaksAroundTarget, classOf, SHARE_CLASS_COUNT } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lekpTarget } from '../../domain/targets/lekp';
import { formatNumber, formatRequired, formatShare } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSelectedIndex } from '../../state/selectors/level';
import { selectShownRecords } from '../../state/selectors/shownRecords';
import { selectTargetRecords } from '../../state/selectors/subject';
import { useTranslate } from '../shared/useTranslate';
import { LegendSwatch } from './LegendSwatch';
import { MeasureLegend } from './MeasureLegend';

/** The classes with how many areas are in each, the schedule, and the chosen area's own value. */
export function Legend() {
  const t = useTranslate();
  const records = useApp(selectTargetRecords);
  const shownRecords = useApp(selectShownRecords);
  const index = useApp(selectSelectedIndex);
  const first = records[0];
  if (!first) return null;
  const breaks = breaksAroundTarget(first.expectedShare);
  const counts = new Map<CoverageClass, number>();
  for (const group of shownRecords.map((record) => classOf(record, breaks)))
    counts.set(group, (counts.get(group) ?? 0) + 1);
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
  const ownValue = ({ areaName: name, share, gap, target }: CoverageRecord): string => {
    if (share === null || gap === null) return t('legend.ownNoData', { name });
    const text = { name, share: formatShare(share) };
    return gap <= 0
      ? t('legend.ownReached', text)
      : t('legend.own', { ...text, gap: formatRequired(gap, lekpTarget(target).unit) });
  };
  const chosen = index === null ? null : records[index];
  return (
    <section className="legend" aria-label={t('legend.title')}>
      <h3>{t('legend.title')}</h3>
      <ul>
        {shown.map((group) => (
          <li key={group} className={chosen && classOf(chosen, breaks) === group ? 'chosen' : undefined}>
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
        {t('legend.line', { share: formatShare(first.expectedShare) })}
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
