import { memo } from 'react';
import { itemAt } from '../../domain/itemAt';
import {
  breaksAroundTarget,
  canHold,
  classOfRecord,
  SHARE_CLASS_COUNT,
} from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lineAtEndOf } from '../../domain/plan/recordAfterPlan';
import { formatNumber, formatShare } from '../../i18n/format';
import { goalReachedText, requiredWithUnit } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { PlanSwitch } from '../shared/PlanSwitch';
import { useTranslate } from '../shared/useTranslate';
import type { Translate } from '../shared/useTranslate';
import { classSwatch, MOVED_PATTERN, patternBackground } from '../../map/classColours';
import type { AreaFill } from '../../map/classColours';
import type { ThinnedTo } from '../../map/coverageMap';
import { useApp } from '../../state/store/AppContext';
import { MeasureLegend, MeasureSigns } from './MeasureLegend';
import { trajectoryAt } from '../../domain/targets/trajectory';
import { selectSelectedIndex } from '../../state/selectors/levels';
import {
  selectMovedAreas,
  selectPlanInSight,
  selectPlanYear,
  selectSeenClasses,
  selectSeenRecords,
} from '../../state/selectors/planInSight';
import { selectClassCounts } from '../../state/selectors/overview';
import { selectShownTarget } from '../../state/selectors/targets';

/** A class of the legend: what it stands for, and how many areas are in it. */
export interface LegendEntry {
  group: CoverageClass;
  text: string;
  count: number;
}

/**
 * The classes of a target on the map, those of "no data" always and of "not applicable" where there are any.
 * @param expectedShare where the straight line of the target stands, between which and the goal the classes lie
 */
export function legendEntries(
  counts: ReadonlyMap<CoverageClass, number>,
  expectedShare: number,
  t: Translate,
): LegendEntry[] {
  const breaks = breaksAroundTarget(expectedShare);
  const percent = (share: number) => formatNumber(Math.round(share * 100));
  const text = (group: CoverageClass): string => {
    if (group === 'noData') return t('legend.noData');
    if (group === 'notApplicable') return t('legend.notApplicable');
    if (group === SHARE_CLASS_COUNT - 1) return t('targets.reached');
    return group === 0
      ? t('legend.below', { to: formatShare(itemAt(breaks, 0)) })
      : t('legend.between', {
          from: percent(itemAt(breaks, group - 1)),
          to: formatShare(itemAt(breaks, group)),
        });
  };
  const shown: CoverageClass[] = [
    ...[...Array(SHARE_CLASS_COUNT).keys()].filter((group) => canHold(group, breaks)),
    'noData',
  ];
  if (counts.has('notApplicable')) shown.push('notApplicable');
  return shown.map((group) => ({ group, text: text(group), count: counts.get(group) ?? 0 }));
}

/** The chosen area's own value, in the words of the legend. */
export function ownValueText(language: Language, record: CoverageRecord): string {
  const t: Translate = (key, params) => translate(language, key, params);
  const { areaName: name, share, gap, inForce } = record;
  if (share === null || gap === null) return t('legend.ownNoData', { name });
  const year = inForce.target.deadline.slice(0, 4);
  const by = inForce.change?.area ? ` (${t('label.areaTarget')}, ${t('area.byYear', { year })})` : '';
  const text = { name, share: `${formatShare(share)}${by}` };
  return gap <= 0
    ? t('legend.ownReached', { ...text, reached: goalReachedText(language, record) })
    : t('legend.own', { ...text, gap: requiredWithUnit(language, record, 'gap') });
}

/** A patch of the legend, coloured and marked as the map does. */
function LegendSwatch({ group, fill }: { group: CoverageClass; fill: AreaFill }) {
  return <span className="legend-swatch" aria-hidden="true" style={classSwatch(group, fill)} />;
}

interface ClassesProps {
  /** How many areas are in each; keep the same map. */
  counts: ReadonlyMap<CoverageClass, number>;
  expectedShare: number;
  /** Of the chosen area. */
  chosen: CoverageClass | null;
  fill: AreaFill;
}

/** The classes as the map colours them, with how many areas are in each. */
export const LegendClasses = memo(function LegendClasses({
  counts,
  expectedShare,
  chosen,
  fill,
}: ClassesProps) {
  const t = useTranslate();
  return (
    <ul>
      {legendEntries(counts, expectedShare, t).map(({ group, text, count }) => (
        <li key={group} className={chosen === group ? 'chosen' : undefined}>
          <LegendSwatch group={group} fill={fill} />
          <span className="legend-range">{text}</span>
          <span className="muted" title={t('level.count.own', { count })}>
            {formatNumber(count)}
          </span>
        </li>
      ))}
    </ul>
  );
});

/** The classes with how many areas are in each, the schedule, and the chosen area's own value. */
export const Legend = memo(function Legend({ fill, thinned }: { fill: AreaFill; thinned: ThinnedTo | null }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const isKnown = useApp((state) => selectSeenClasses(state).length > 0);
  const counts = useApp(selectClassCounts);
  const chosen = useApp((state) => {
    const index = selectSelectedIndex(state);
    return index === null ? null : (selectSeenRecords(state)[index] ?? null);
  });
  const inPoints = useApp((state) => selectSeenRecords(state)[0]?.inPoints ?? false);
  const planYear = useApp((state) => (selectPlanInSight(state) ? selectPlanYear(state) : null));
  const moved = useApp(selectMovedAreas);
  const { target } = useApp(selectShownTarget);
  const date = useApp((state) => state.date);
  const onPlan = useApp((state) => state.page === 'plan');
  if (!isKnown) return null;
  const expectedShare =
    planYear === null ? trajectoryAt(target, date).expectedShare : lineAtEndOf(target, planYear);
  const title = t('legend.titleBy', { year: target.deadline.slice(0, 4) });
  return (
    <section className="legend" aria-label={title}>
      <h2 className="legend-title">{title}</h2>
      <LegendClasses
        counts={counts}
        expectedShare={expectedShare}
        chosen={chosen && classOfRecord(chosen)}
        fill={fill}
      />
      <p>
        <span className="legend-tick" aria-hidden="true" />
        {planYear === null
          ? t('legend.line', { share: formatShare(expectedShare) })
          : t('planPage.legend.line', { share: formatShare(expectedShare), year: String(planYear) })}
        {inPoints && ` · ${t('legend.inPoints')}`}
        {chosen && (
          <>
            {' · '}
            <strong data-testid="legend-own">{ownValueText(language, chosen)}</strong>
          </>
        )}
      </p>
      {moved.length > 0 && (
        <p>
          <span
            className="legend-moved"
            aria-hidden="true"
            style={{ background: patternBackground(MOVED_PATTERN) }}
          />
          {t('planPage.legend.moved', { count: moved.length })}
        </p>
      )}
      {onPlan ? <MeasureSigns /> : <MeasureLegend />}
      {thinned && <p>{t('legend.thinned', { ...thinned })}</p>}
      <PlanSwitch />
    </section>
  );
});
