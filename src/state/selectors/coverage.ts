import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import { coverageOfLevel, coverageOfWhole, coverageRolledUp } from '../../domain/coverage/coverageLevel';
import type { LevelInput } from '../../domain/coverage/coverageLevel';
import type { CoverageTable } from '../../domain/coverage/coverageTable';
import { addAreaTallies, areaTally } from '../../domain/coverage/tally';
import type { AreaTally } from '../../domain/coverage/tally';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { MeasureCount } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { countKey } from '../slices/dataSlice';
import type { AreaLevel, MeasureLayer } from '../slices/dataSlice';
import { selectDenominators } from './denominators';
import { selectLevel } from './level';
import { selectTargetSources } from './targetSources';
import type { TargetSources } from './targetSources';

/** The code under which everything together is known; no real area has it. */
export const WHOLE_CODE = '*';

/** The level on which the numbers of the shown level are counted. */
export const selectCountedLevel = createSelector(
  [selectLevel, (state: AppState) => state.levels],
  (level, levels): AreaLevel | null =>
    level?.rolledUpFrom ? (levels.find(({ id }) => id === level.rolledUpFrom) ?? level) : level,
);

function figureTally(value: number | null | undefined): AreaTally | null {
  return value === null || value === undefined
    ? null
    : { realised: value, planned: 0, counted: value, assumed: 0, leftOut: {}, geodesic: null };
}

/** An area in which nothing of a layer lies: zero, unless the layer says it does not cover everything. */
function layerTally(layer: MeasureLayer, count: MeasureCount, area: number): AreaTally | null {
  const tally = areaTally(count.tally, area);
  const empty = tally.counted === 0 && Object.keys(tally.leftOut).length === 0;
  return empty && !layer.emptyIsZero ? null : tally;
}

function talliesOf(
  level: AreaLevel,
  sources: Record<TargetId, TargetSources>,
  counts: AppState['counts'],
): Map<TargetId, (AreaTally | null)[]> {
  const tallyOf = ({ layers, figures }: TargetSources, code: string, area: number): AreaTally | null => {
    const known = [
      ...figures.map(({ values }) => figureTally(values.get(code))),
      ...layers.map((layer) => {
        const count = counts[countKey(level.id, layer.id)];
        return count ? layerTally(layer, count, area) : null;
      }),
    ].filter((tally) => tally !== null);
    return known.length > 0 ? known.reduce(addAreaTallies) : null;
  };
  return new Map(
    TARGET_IDS.map((target) => [
      target,
      level.areas.map(({ code }, area) => tallyOf(sources[target], code, area)),
    ]),
  );
}

const selectLevelInput = createSelector(
  [
    selectCountedLevel,
    selectTargetSources,
    (state: AppState) => state.counts,
    selectDenominators,
    (state: AppState) => state.version,
    (state: AppState) => state.date,
  ],
  (level, sources, counts, denominators, version, date): LevelInput | null =>
    level && {
      areas: level.areas,
      version,
      date,
      denominators: Object.fromEntries(
        Object.entries(denominators).map(([id, table]) => [
          id,
          level.areas.map(({ code }) => table.values.get(code) ?? null),
        ]),
      ),
      tallies: talliesOf(level, sources, counts),
    },
);

/** All records of the level on the screen; null while nothing is open. */
export const selectCoverageTable = createSelector(
  [selectLevel, selectLevelInput],
  (level, input): CoverageTable | null =>
    level &&
    input && {
      areas: level.areas,
      byTarget: level.rolledUpFrom ? coverageRolledUp(input, level.areas) : coverageOfLevel(input),
    },
);

/** Everything together, per target. */
export const selectWholeCoverage = createSelector([selectLevelInput], (input) => {
  const whole: Area = { code: WHOLE_CODE, name: '', parentCode: null };
  return input && coverageOfWhole(input, whole);
});
