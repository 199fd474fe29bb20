import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import { coverageOfLevel, coverageOfWhole, coverageRolledUp } from '../../domain/coverage/coverageLevel';
import type { LevelInput } from '../../domain/coverage/coverageLevel';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { CoverageTable } from '../../domain/coverage/coverageTable';
import { lekpTarget } from '../../domain/targets/lekp';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';
import { selectAreaDenominators } from './areaDenominators';
import { selectAreaTallies } from './areaTallies';
import { selectCountedLevel } from './countedLevel';
import { selectLevel } from './level';

/** The area of everything together; no real area has its code. */
const WHOLE: Area = { code: '*', name: '', parentCode: null };

/** The selectors of one target, each with a memory of its own: a count of one target leaves the others as they were. */
function targetSelectors(id: TargetId) {
  const target = lekpTarget(id);
  const selectInput = createSelector(
    [
      selectCountedLevel,
      (state: AppState) => selectAreaTallies(state, id),
      (state: AppState) => selectAreaDenominators(state, target.denominator),
      (state: AppState) => state.version,
      (state: AppState) => state.date,
    ],
    (level, tallies, denominators, version, date): LevelInput | null =>
      level && {
        target,
        version,
        date,
        areas: level.areas,
        denominators: denominators.map(({ value }) => value),
        tallies,
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

const BY_TARGET = new Map<TargetKey, ReturnType<typeof targetSelectors>>(
  TARGET_IDS.map((id) => [id, targetSelectors(id)]),
);

/** The records of one target, in the order of the level's areas. */
export function selectRecordsOf(state: AppState, target: TargetKey): readonly CoverageRecord[] {
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
