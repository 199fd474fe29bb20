import { createSelector } from './createSelector';
import { comparedStanding } from '../../domain/plan/compareScenarios';
import type { ScenarioComparison } from '../../domain/plan/compareScenarios';
import { costInAreas, costsInSeveral, totalCost } from '../../domain/plan/cost';
import type { CostTotal } from '../../domain/plan/cost';
import { isInPlan } from '../../domain/plan/phasing';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { selectLevel, selectSelectedIndex } from './levels';
import { selectMeasureRowsOf } from './measureRows';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { selectPlannedRecordsOf, selectPlannedSubject, selectSubjectAreas } from './plan';
import type { PlannedRecord } from './plan';
import { selectWithin } from './shownAreas';

/** How a scenario stands for a target in one area, or in the subject, beside others. */
export interface Standing extends ScenarioComparison {
  planned: PlannedRecord;
}

/** The measures that a plan's outcome is made of, those that count nothing among them: they cost all the same. */
function rowsInPlan(
  rows: readonly ReckonedMeasure[],
  { record, base, outcome }: PlannedRecord,
  statuses: ReadonlySet<MeasureStatus>,
): ReckonedMeasure[] {
  const view = { year: outcome.year, statuses, pointsAreCpe: false };
  return rows.filter(
    ({ measure }) => measureServes(measure, record.inForce) && isInPlan(measure, base, view),
  );
}

const rowsOf = (state: AppState, _: TargetKey, scenarioId: string) => selectMeasureRowsOf(state, scenarioId);

/** Per state the same state with other scenarios worked on, so that a selector meets the same object again. */
const views = new WeakMap<AppState, Map<string, AppState>>();

/** The state as it would be while another scenario is worked on: what the map draws of it, and how it colours the areas. */
export function asScenario(state: AppState, scenarioId: string): AppState {
  const known = views.get(state) ?? new Map<string, AppState>();
  views.set(state, known);
  const view = known.get(scenarioId) ?? { ...state, scenarioId, chosenMeasures: NOTHING_CHOSEN };
  known.set(scenarioId, view);
  return view;
}

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Whether the panels speak of all areas of an official level: every measure is then in what they speak of. */
function isWhole(state: AppState): boolean {
  return selectSelectedIndex(state) === null && !selectWithin(state) && selectLevel(state)?.own === false;
}

/** How the subject of the panels stands for a target after a scenario; null while nothing is open. */
export const selectSubjectStanding = createSelector(
  [
    (state: AppState, target: TargetKey, scenarioId: string) =>
      selectPlannedSubject(state, target, scenarioId),
    rowsOf,
    selectSubjectAreas,
    isWhole,
    (state: AppState) => state.planStatuses,
  ],
  (planned, rows, areas, whole, statuses): Standing | null => {
    if (!planned) return null;
    const inPlan = rowsInPlan(rows, planned, statuses);
    const cost = whole ? totalCost(inPlan) : costInAreas(inPlan, new Set(areas));
    return { planned, ...comparedStanding({ outcome: planned.outcome, cost }) };
  },
);

/** How the areas that a scenario has measures in stand for a target after it, by index. */
export interface AreaStandings {
  areas: ReadonlyMap<number, Standing>;
  /** Cost of measures that lie in no area, or count nothing. */
  elsewhere: CostTotal;
  /** Whether the areas cost more together than the measures do, see {@link costsInSeveral}. */
  costsInSeveral: boolean;
}

/** How every area of the shown level in which a scenario has measures stands for a target after it. */
export const selectAreaStandings = createSelector(
  [
    (state: AppState, target: TargetKey, scenarioId: string) =>
      selectPlannedRecordsOf(state, target, scenarioId),
    rowsOf,
    selectWithin,
    (state: AppState) => state.planStatuses,
  ],
  (records, rows, within, statuses): AreaStandings => {
    const areas = new Map<number, Standing>();
    for (const area of within ? within.indices : records.keys()) {
      const planned = records[area];
      if (!planned || planned.sums.length === 0) continue;
      const cost = costInAreas(rowsInPlan(rows, planned, statuses), new Set([area]));
      areas.set(area, { planned, ...comparedStanding({ outcome: planned.outcome, cost }) });
    }
    const [first] = records;
    const inPlan = first ? rowsInPlan(rows, first, statuses) : [];
    return {
      areas,
      elsewhere: totalCost(inPlan.filter((row) => row.areas.length === 0)),
      costsInSeveral: costsInSeveral(inPlan),
    };
  },
);
