import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { Area } from '../../domain/areas/area';
import {
  coverageOfLevel,
  coverageOfWhole,
  coverageRolledUp,
  knownTogether,
} from '../../domain/coverage/coverageLevel';
import type { LevelInput } from '../../domain/coverage/coverageLevel';
import type { CoverageRecord, SpokenFor } from '../../domain/coverage/coverageRecord';
import type { CoverageTable } from '../../domain/coverage/coverageTable';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { membersDenominator, selectAreaDenominators } from './areaDenominators';
import { selectAreaTallies } from './tallies';
import { selectCountedLevel, selectLevel, selectLevelsUnder, selectSelectedIndex, atLevel } from './levels';
import { selectDenominators } from './publishedFigures';
import { selectAreaTargets, selectTargetInForce, selectTargetsInForce } from './targets';
import { isPointsOnly, selectTargetSources } from './targetSources';
import { selectWithin } from './shownAreas';

/** The area of everything together; no real area has its code. */
const WHOLE: Area = { code: '*', name: '', parentCode: null };

const NONE: readonly never[] = [];

function talliesOf(state: AppState, key: TargetKey): ReturnType<typeof selectAreaTallies> {
  const target = selectTargetInForce(state, key)?.target;
  return target ? selectAreaTallies(state, target.id, ownTerms(target)) : NONE;
}

function denominatorsOf(state: AppState, key: TargetKey): ReturnType<typeof selectAreaDenominators> {
  const target = selectTargetInForce(state, key)?.target;
  return target ? selectAreaDenominators(state, target.denominator) : NONE;
}

/** Whether a target is known as charging points of which the power is not. */
function isInPoints(state: AppState, key: TargetKey): boolean {
  const target = selectTargetInForce(state, key)?.target;
  return target !== undefined && isPointsOnly(selectTargetSources(state)[target.id]);
}

/** Some of the areas of a level. */
export function partOf(input: LevelInput, indices: readonly number[]): LevelInput {
  return {
    ...input,
    areas: indices.map((index) => itemAt(input.areas, index)),
    denominators: indices.map((index) => itemAt(input.denominators, index)),
    tallies: indices.map((index) => itemAt(input.tallies, index)),
    ...(input.spokenFor && { spokenFor: indices.map((index) => itemAt(input.spokenFor!, index)) }),
  };
}

/** The selectors of one target, each with a memory of its own: a count of one target leaves the others as they were. */
function targetSelectors(key: TargetKey) {
  /** How far composed areas speak of their members; null where no member is without data. */
  const selectSpokenFor = createSelector(
    [
      (state: AppState) => talliesOf(state, key),
      (state: AppState) => selectTargetInForce(state, key)?.target.denominator,
      selectDenominators,
      selectLevelsUnder,
      (state: AppState) => state.mergers,
    ],
    (tallies, id, tables, levels, mergers): readonly (SpokenFor | null)[] | null => {
      if (!id || tallies.every((tally) => !tally?.over)) return null;
      return tallies.map((tally) => {
        if (!tally?.over) return null;
        const { levelId, areas, of } = tally.over;
        const denominator = membersDenominator(id, { levels, mergers }, tables[id], levelId, areas);
        return { known: areas.length, of, denominator };
      });
    },
  );
  const selectInput = createSelector(
    [
      selectCountedLevel,
      (state: AppState) => selectTargetInForce(state, key),
      (state: AppState) => selectAreaTargets(state, key),
      (state: AppState) => talliesOf(state, key),
      (state: AppState) => denominatorsOf(state, key),
      selectSpokenFor,
      (state: AppState) => state.version,
      (state: AppState) => state.date,
      (state: AppState) => isInPoints(state, key),
    ],
    (
      ...[level, target, areaTargets, tallies, denominators, spokenFor, version, date, inPoints]
    ): LevelInput | null =>
      level &&
      target && {
        target,
        areaTargets,
        version,
        date,
        areas: level.areas,
        denominators,
        tallies,
        inPoints,
        ...(spokenFor && { spokenFor }),
      },
  );
  /** The areas that are shown, added up: another norm adds nothing up again. */
  const selectTogether = createSelector(
    [
      selectLevel,
      selectCountedLevel,
      selectWithin,
      (state: AppState) => talliesOf(state, key),
      (state: AppState) => denominatorsOf(state, key),
      selectSpokenFor,
    ],
    (level, counted, within, tallies, denominators, spokenFor) => {
      // A target that is not in force has no tallies, whatever is shown.
      const isPart = level === counted && within && tallies !== NONE;
      const indices = isPart ? within.indices : [...tallies.keys()];
      return knownTogether({ tallies, denominators, ...(spokenFor && { spokenFor }) }, indices);
    },
  );
  const recordsOf = (level: AreaLevel | null, input: LevelInput | null): CoverageRecord[] => {
    if (!level || !input) return [];
    return level.rolledUpFrom ? coverageRolledUp(input, level.areas) : coverageOfLevel(input);
  };
  return {
    input: selectInput,
    records: createSelector([selectLevel, selectInput], recordsOf),
    chosen: createSelector(
      [selectLevel, selectInput, selectSelectedIndex],
      (level, input, index): CoverageRecord | null => {
        if (!level || !input || index === null) return null;
        const [record] = level.rolledUpFrom
          ? coverageRolledUp(input, [itemAt(level.areas, index)])
          : coverageOfLevel(partOf(input, [index]));
        return record ?? null;
      },
    ),
    whole: createSelector(
      [selectInput, selectTogether],
      (input, together): CoverageRecord | null => input && coverageOfWhole(input, WHOLE, together),
    ),
  };
}

const BY_KEY = new Map<TargetKey, ReturnType<typeof targetSelectors>>();

function selectorsOf(key: TargetKey): ReturnType<typeof targetSelectors> {
  const known = BY_KEY.get(key) ?? targetSelectors(key);
  BY_KEY.set(key, known);
  return known;
}

/** What the records of one target are made of, of the areas that are counted; null while nothing is open. */
export function selectLevelInput(state: AppState, target: TargetKey): LevelInput | null {
  return selectorsOf(target).input(state);
}

/** The records of one target, in the order of the level's areas; none for a key that the project does not know. */
export function selectRecordsOf(state: AppState, target: TargetKey): readonly CoverageRecord[] {
  return selectorsOf(target).records(state);
}

/**
 * The record of the chosen area for one target; null while none is chosen. It says the same as that of the whole level, which
 * is worked out for the target on the screen alone.
 */
export function selectChosenRecordOf(state: AppState, target: TargetKey): CoverageRecord | null {
  return selectorsOf(target).chosen(state);
}

/** Everything together, for one target; null while nothing is open. */
export function selectWholeOf(state: AppState, target: TargetKey): CoverageRecord | null {
  return selectorsOf(target).whole(state);
}

/** All records of the level on the screen, for what leaves the house; null while nothing is open. */
export function selectCoverageTable(state: AppState): CoverageTable | null {
  const level = selectLevel(state);
  return (
    level && {
      areas: level.areas,
      byTarget: new Map(selectTargetsInForce(state).map(({ key }) => [key, selectRecordsOf(state, key)])),
    }
  );
}

/** The records of one target at any open level, in the order of its areas. */
export function selectRecordsAt(
  state: AppState,
  levelId: string,
  target: TargetKey,
): readonly CoverageRecord[] {
  return selectRecordsOf(atLevel(state, levelId), target);
}
