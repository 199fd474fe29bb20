import { createSelector } from 'reselect';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { MeasureCount } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { allocationKey, settingsKey } from '../slices/countKeys';
import type { KeptCounts } from '../slices/countKeys';
import type { AreaLevel, MeasureLayer } from '../slices/dataSlice';
import { selectCountedLevel } from './countedLevel';
import { levelsOfCount } from './countedMembers';
import { selectTerms } from './ownTerms';
import { selectEstimating } from './shares';
import { selectTargetSources } from './targetSources';
import { selectShownTarget, selectTargetsInForce } from './targetsInForce';

/** A count that the numbers rest on. */
export interface WantedCount {
  allocation: string;
  settings: string;
  level: AreaLevel;
  layer: MeasureLayer;
  /** Between which days it counts where these are not the pact's own. */
  terms: CountTerms | undefined;
}

/**
 * The newest count of a layer over a level; undefined before the first. While another date or other weights are being
 * counted it is that of before, and `selectPendingTargets` says so.
 */
export function countOf(
  counts: KeptCounts,
  level: AreaLevel,
  layer: MeasureLayer,
  terms?: CountTerms,
): MeasureCount | undefined {
  return counts[allocationKey(level, layer, terms)]?.count;
}

const sameKeys = (a: readonly WantedCount[], b: readonly WantedCount[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ allocation, settings }, index) =>
      allocation === b[index]?.allocation && settings === b[index]?.settings,
  );

/**
 * Every count that the numbers rest on: each layer that takes part and was read, over each level with geometry of its
 * own, between all days that a target asks for. First what is on the screen: the shown target over the shown level.
 */
export const selectWantedCounts = createSelector(
  [
    (state: AppState) => state.levels,
    selectTargetSources,
    selectTerms,
    selectCountedLevel,
    (state: AppState) => selectShownTarget(state).target.id,
    (state: AppState) => state.date,
    (state: AppState) => state.cpeWeights,
  ],
  (levels, sources, termsOf, shown, target, date, cpeWeights): readonly WantedCount[] => {
    const layers = TARGET_IDS.flatMap((id) => sources[id].layers).filter(
      ({ status, report }) => report !== null && status !== 'failed',
    );
    const settings = settingsKey({ date, cpeWeights });
    const wanted = levels
      .filter(({ rolledUpFrom }) => rolledUpFrom === null)
      .flatMap((level) =>
        layers.flatMap((layer) =>
          termsOf[layer.target].map((terms): WantedCount => {
            const allocation = allocationKey(level, layer, terms);
            return { allocation, settings, level, layer, terms };
          }),
        ),
      );
    const place = ({ level, layer }: WantedCount): number =>
      (level === shown ? 0 : 2) + (layer.target === target ? 0 : 1);
    return wanted.sort((a, b) => place(a) - place(b));
  },
  { memoizeOptions: { resultEqualityCheck: sameKeys } },
);

/** The wanted counts that are not there, or of other settings. */
export const selectMissingCounts = createSelector(
  [selectWantedCounts, (state: AppState) => state.counts],
  (wanted, counts): readonly WantedCount[] =>
    wanted.filter(({ allocation, settings }) => counts[allocation]?.settings !== settings),
  { memoizeOptions: { resultEqualityCheck: sameKeys } },
);

const sameTargets = (a: ReadonlySet<TargetId>, b: ReadonlySet<TargetId>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** The targets whose numbers on the shown level are still being read or counted, or are of other settings. */
export const selectPendingTargets = createSelector(
  [selectTargetSources, selectMissingCounts, selectCountedLevel, (state: AppState) => state.levels],
  (sources, missing, counted, levels): ReadonlySet<TargetId> => {
    const shown = new Set(levelsOfCount(counted, levels));
    const counting = missing.filter(({ level }) => shown.has(level)).map(({ layer }) => layer.target);
    const reading = TARGET_IDS.filter((id) =>
      sources[id].layers.some(({ status }) => status === 'waiting' || status === 'reading'),
    );
    return new Set([...counting, ...reading]);
  },
  { memoizeOptions: { resultEqualityCheck: sameTargets } },
);

/** Whether any number of the shown level is still being read, counted or estimated. */
export function selectIsCounting(state: AppState): boolean {
  const pending = selectPendingTargets(state);
  return (
    state.phase === 'loading' ||
    selectEstimating(state) ||
    selectTargetsInForce(state).some(({ target }) => pending.has(target.id))
  );
}
