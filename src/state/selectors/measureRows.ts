import { createSelector } from './createSelector';
import { budgetYears, costByArea } from '../../domain/plan/cost';
import type { CostTotal } from '../../domain/plan/cost';
import { ratesInForce } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { isInPlan } from '../../domain/plan/phasing';
import { countsAlike } from '../../domain/plan/countedQuantity';
import type { DrawnSize } from '../../domain/plan/countedQuantity';
import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import type { LevelShare } from '../../engine/edits/levelShares';
import type { AreaLevel } from '../store/data';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { reckonMeasure } from '../../domain/plan/reckonedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { AppState } from '../store/appStore';
import { selectLevel } from './levels';
import { selectMeasures, selectMeasuresOf, selectPlanRules, selectScenario } from './plan';
import { selectShownTarget } from './targets';
import { kindSelector, sameItems } from './work';

export const selectBudgets = kindSelector('budget');
/** The rates that the user gave. */
export const selectOwnRates = kindSelector('costRate');

/** The rates of the project: those that it starts with, each in the form that the user gave it. */
export const selectCostRates = createSelector([selectOwnRates], ratesInForce);

/** What a row follows from, besides its measure. */
interface RowInput {
  held: TargetInForce | null;
  size: DrawnSize | null;
  /** Of the level on the screen. */
  shares: LevelShare | undefined;
  rates: readonly CostRate[];
  cpeWeights: CpeWeightTable;
}

interface KnownRow {
  measure: PlannedMeasure;
  input: RowInput;
  row: ReckonedMeasure | null;
}

/** A stroke changes one measure of thousands: the rows of the others are those of before. */
const knownRows = new WeakMap<PlannedMeasure, KnownRow>();
/** By its place, which a measure keeps when it gets another year or status: its row is then the same but for itself. */
const rowsInPlace = new WeakMap<MeasurePlace, KnownRow>();

function isSameInput(a: RowInput, b: RowInput): boolean {
  return (
    a.held === b.held &&
    a.size === b.size &&
    a.shares === b.shares &&
    a.rates === b.rates &&
    a.cpeWeights === b.cpeWeights
  );
}

function costsAlike(a: PlannedMeasure, b: PlannedMeasure): boolean {
  return countsAlike(a, b) && a.cost === b.cost && a.coFinancing === b.coFinancing;
}

/** The row of a measure; null for one of a target that is not there any more. */
function rowOf(measure: PlannedMeasure, input: RowInput): ReckonedMeasure | null {
  const known = knownRows.get(measure);
  if (known && isSameInput(known.input, input)) return known.row;
  const alike = rowsInPlace.get(measure.place);
  const isAlike = alike && isSameInput(alike.input, input) && costsAlike(alike.measure, measure);
  const { held } = input;
  const row = isAlike
    ? alike.row && { ...alike.row, measure }
    : held && reckonMeasure(measure, { ...input, held });
  const next = { measure, input, row };
  knownRows.set(measure, next);
  rowsInPlace.set(measure.place, next);
  return row;
}

/** Measures of a scenario, with what each counts, costs and lies in. */
const measureRows = createSelector(
  [
    (_: AppState, measures: readonly PlannedMeasure[]) => measures,
    (state: AppState, _: readonly PlannedMeasure[], scenarioId: string) => state.countedPlans[scenarioId],
    selectPlanRules,
    selectCostRates,
    selectLevel,
  ],
  (measures, plan, { targets, cpeWeights }, rates, level): readonly ReckonedMeasure[] => {
    const place = plan && level ? plan.levelIds.indexOf(level.id) : -1;
    const heldBy = new Map(targets.map((held) => [held.key, held]));
    return measures.flatMap((measure) => {
      const counted = plan?.measures.get(measure.id);
      // By its target alone: where it lies hangs neither on its year nor on its status, in which it may be counted next.
      const share = counted?.shares.find(({ tally }) => tally.endsWith(` ${measure.target}`));
      const held = heldBy.get(measure.target) ?? null;
      const size = counted?.size ?? null;
      return rowOf(measure, { held, size, shares: share?.levels[place], rates, cpeWeights }) ?? [];
    });
  },
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The measures of the scenario that is worked on, with what each counts, costs and lies in. */
export function selectMeasureRows(state: AppState): readonly ReckonedMeasure[] {
  return measureRows(state, selectMeasures(state), selectScenario(state)?.id ?? '');
}

/** The measures of any scenario, likewise. */
export function selectMeasureRowsOf(state: AppState, scenarioId: string): readonly ReckonedMeasure[] {
  return measureRows(state, selectMeasuresOf(state, scenarioId), scenarioId);
}

/** What the scenario that is worked on costs by year, against its budgets. */
export const selectBudgetYears = createSelector(
  [selectMeasureRows, selectBudgets, selectScenario, (state: AppState) => state.planStatuses],
  (rows, budgets, scenario, statuses) =>
    scenario
      ? budgetYears(
          rows.filter(({ measure }) => statuses.has(measure.status)),
          budgets,
          scenario.id,
        )
      : [],
);

/** The rows that are chosen. */
export const selectChosenRows = createSelector(
  [selectMeasureRows, (state: AppState) => state.chosenMeasures],
  (rows, chosen): readonly ReckonedMeasure[] => rows.filter(({ measure }) => chosen.has(measure.id)),
);

/** The rows of the target on the screen, or of all while all are shown. */
export const selectShownRows = createSelector(
  [selectMeasureRows, selectShownTarget, (state: AppState) => state.allTargetsShown],
  (rows, shown, all): readonly ReckonedMeasure[] =>
    all ? rows : rows.filter(({ measure }) => measureServes(measure, shown)),
);

/**
 * What the plan costs by the end of its year, by target and by area of the shown level; of the measures that are in "na
 * plan", those that count nothing with them. A target that was added on another one has the cost of the same measures.
 */
export const selectPlanCosts = createSelector(
  [
    selectMeasureRows,
    selectLevel,
    (state: AppState) => selectPlanRules(state).targets,
    (state: AppState) => state.planYear,
    (state: AppState) => state.planStatuses,
  ],
  (rows, level, targets, planYear, statuses): ReadonlyMap<TargetKey, ReadonlyMap<number, CostTotal>> => {
    const indexOf = areaIndexOf(level);
    return new Map(
      targets.map((held) => {
        const { counting, deadline } = held.target;
        const deadlineYear = Number(deadline.slice(0, 4));
        const base = { fromYear: counting.fromYear, deadlineYear };
        const view = { year: planYear ?? deadlineYear, statuses };
        const planned = rows.filter(
          ({ measure }) => measureServes(measure, held) && isInPlan(measure, base, view),
        );
        return [held.key, costByArea(planned, indexOf)];
      }),
    );
  },
);

/** Index of the area of the shown level that a measure is or hangs on; null for one that is drawn, or of another level. */
export function areaIndexOf(
  level: Pick<AreaLevel, 'id' | 'areas'> | null,
): (measure: PlannedMeasure) => number | null {
  return ({ place }) => {
    if (place.kind === 'geometry' || level?.id !== place.area.levelId) return null;
    const index = level.areas.findIndex(({ code }) => code === place.area.code);
    return index === -1 ? null : index;
  };
}
