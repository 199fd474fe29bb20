import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import { figureTally } from '../../domain/coverage/figureTally';
import { addAreaTallies, areaTally } from '../../domain/coverage/tally';
import type { AreaTally } from '../../domain/coverage/tally';
import type { TargetId } from '../../domain/targets/target';
import type { MeasureCount } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { countKey } from '../slices/dataSlice';
import type { CodeTable } from '../slices/dataSlice';
import { selectCountedLevel } from './countedLevel';
import { selectTargetSources } from './targetSources';

/** One layer or figure table as the count sees it: everything else about a layer may change without a new sum. */
type Contribution =
  { kind: 'figures'; values: CodeTable } | { kind: 'layer'; emptyIsZero: boolean; count: MeasureCount };

function sameContributions(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  return (
    a.length === b.length &&
    a.every((left, i) => {
      const right = b[i]!;
      if (left.kind === 'figures') return right.kind === 'figures' && left.values === right.values;
      return right.kind === 'layer' && left.count === right.count && left.emptyIsZero === right.emptyIsZero;
    })
  );
}

/** An area in which nothing of a layer lies: zero, unless the layer says it does not cover everything. */
function layerTally(count: MeasureCount, emptyIsZero: boolean, area: number): AreaTally | null {
  const tally = areaTally(count.tally, area);
  const empty = tally.counted === 0 && Object.keys(tally.leftOut).length === 0;
  return empty && !emptyIsZero ? null : tally;
}

function tallyOf(contributions: readonly Contribution[], { code }: Area, area: number): AreaTally | null {
  const known = contributions
    .map((part) =>
      part.kind === 'figures'
        ? figureTally(part.values.get(code))
        : layerTally(part.count, part.emptyIsZero, area),
    )
    .filter((tally) => tally !== null);
  return known.length > 0 ? known.reduce(addAreaTallies) : null;
}

/** The selectors of one target, each with a memory of its own: a count of one target leaves the others as they were. */
function tallySelector(id: TargetId, fromYear: number | null | undefined) {
  const selectContributions = createSelector(
    [
      (state: AppState) => selectTargetSources(state)[id],
      selectCountedLevel,
      (state: AppState) => state.counts,
    ],
    ({ layers, figures }, level, counts): Contribution[] => [
      ...figures.map(({ values }) => ({ kind: 'figures' as const, values })),
      ...layers.flatMap(({ id: layerId, emptyIsZero }) => {
        const count = level && counts[countKey(level.id, layerId, fromYear)];
        return count ? [{ kind: 'layer' as const, emptyIsZero, count }] : [];
      }),
    ],
    { memoizeOptions: { resultEqualityCheck: sameContributions } },
  );
  return createSelector(
    [selectCountedLevel, selectContributions],
    (level, contributions): readonly (AreaTally | null)[] =>
      level?.areas.map((area, index) => tallyOf(contributions, area, index)) ?? [],
  );
}

const KNOWN = new Map<string, ReturnType<typeof tallySelector>>();

/**
 * What was counted for a target in every area of the level that is counted; null where there are no data.
 * @param fromYear first year that counts where it is not the pact's own
 */
export function selectAreaTallies(
  state: AppState,
  target: TargetId,
  fromYear?: number | null,
): readonly (AreaTally | null)[] {
  const id = `${target}/${fromYear}`;
  const selector = KNOWN.get(id) ?? tallySelector(target, fromYear);
  KNOWN.set(id, selector);
  return selector(state);
}
