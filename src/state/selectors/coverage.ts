import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import { coverageOfLevel, coverageOfWhole, coverageRolledUp } from '../../domain/coverage/coverageLevel';
import type { LevelInput } from '../../domain/coverage/coverageLevel';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { CoverageTable } from '../../domain/coverage/coverageTable';
import { figureTally } from '../../domain/coverage/figureTally';
import { addAreaTallies, areaTally } from '../../domain/coverage/tally';
import type { AreaTally } from '../../domain/coverage/tally';
import { lekpTarget } from '../../domain/targets/lekp';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { MeasureCount } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { countKey } from '../slices/dataSlice';
import type { CodeTable } from '../slices/dataSlice';
import { selectCountedLevel } from './countedLevel';
import { selectDenominators } from './denominators';
import { selectLevel } from './level';
import { selectTargetSources } from './targetSources';

/** The area of everything together; no real area has its code. */
const WHOLE: Area = { code: '*', name: '', parentCode: null };

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
function targetSelectors(id: TargetId) {
  const target = lekpTarget(id);
  const selectContributions = createSelector(
    [
      (state: AppState) => selectTargetSources(state)[id],
      selectCountedLevel,
      (state: AppState) => state.counts,
    ],
    ({ layers, figures }, level, counts): Contribution[] => [
      ...figures.map(({ values }) => ({ kind: 'figures' as const, values })),
      ...layers.flatMap(({ id: layerId, emptyIsZero }) => {
        const count = level && counts[countKey(level.id, layerId)];
        return count ? [{ kind: 'layer' as const, emptyIsZero, count }] : [];
      }),
    ],
    { memoizeOptions: { resultEqualityCheck: sameContributions } },
  );
  const selectInput = createSelector(
    [
      selectCountedLevel,
      selectContributions,
      (state: AppState) => selectDenominators(state)[target.denominator],
      (state: AppState) => state.version,
      (state: AppState) => state.date,
    ],
    (level, contributions, denominator, version, date): LevelInput | null =>
      level && {
        target,
        version,
        date,
        areas: level.areas,
        denominators: level.areas.map(({ code }) => denominator?.values.get(code) ?? null),
        tallies: level.areas.map((area, index) => tallyOf(contributions, area, index)),
      },
  );
  return {
    records: createSelector([selectLevel, selectInput], (level, input): CoverageRecord[] => {
      if (!level || !input) return [];
      return level.rolledUpFrom ? coverageRolledUp(input, level.areas) : coverageOfLevel(input);
    }),
    whole: createSelector(
      [selectInput],
      (input): CoverageRecord | null => input && coverageOfWhole(input, WHOLE),
    ),
  };
}

const BY_TARGET = new Map(TARGET_IDS.map((id) => [id, targetSelectors(id)]));

/** The records of one target, in the order of the level's areas. */
export function selectRecordsOf(state: AppState, target: TargetId): readonly CoverageRecord[] {
  return BY_TARGET.get(target)!.records(state);
}

/** Everything together, for one target; null while nothing is open. */
export function selectWholeOf(state: AppState, target: TargetId): CoverageRecord | null {
  return BY_TARGET.get(target)!.whole(state);
}

/** All records of the level on the screen, for what leaves the house; null while nothing is open. */
export function selectCoverageTable(state: AppState): CoverageTable | null {
  const level = selectLevel(state);
  return (
    level && {
      areas: level.areas,
      byTarget: new Map(TARGET_IDS.map((id) => [id, selectRecordsOf(state, id)])),
    }
  );
}
