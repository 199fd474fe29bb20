import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { costByArea, NO_COST, totalCost } from '../../domain/plan/cost';
import type { CostTotal, MeasureCost } from '../../domain/plan/cost';
import { isInPlan } from '../../domain/plan/phasing';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { Scenario } from '../../domain/plan/scenario';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { planOn } from './exports';
import { atLevel, selectLevel } from './levels';
import { areaIndexOf, selectMeasureRows, selectPlanCosts } from './measureRows';
import { selectPlannedRecords } from './plan';
import type { PlannedRecord } from './plan';
import { selectTargetsInForce } from './targets';

/** A measure as the report of an area lists it: what of it counts and costs in that area alone. */
export interface MeasureOfArea {
  row: ReckonedMeasure;
  /** In the unit of its target; null where it does not count. */
  quantity: number | null;
  cents: number | null;
  /** How many other areas it lies in. */
  others: number;
}

/** A target in an area after the plan. */
export interface ReportPlanRow {
  planned: PlannedRecord;
  cost: CostTotal;
}

/** What the report of an area says of the plan that is on. */
export interface ReportPlan {
  scenario: Scenario;
  /** Year of "na plan, 31 december"; null: that of the deadline of each target. */
  year: number | null;
  statuses: ReadonlySet<MeasureStatus>;
  pointsAreCpe: boolean;
  /** Every target, in the order of the werven. */
  rows: readonly ReportPlanRow[];
  /** Of the measures in "na plan", each once, here. */
  cost: CostTotal;
  /** All of its measures that lie in the area or hang on it, whatever their status and year; by target, then by year. */
  measures: readonly MeasureOfArea[];
}

interface AreaMeasures {
  measures: MeasureOfArea[];
  planned: { measure: ReckonedMeasure['measure']; cost: MeasureCost }[];
}

/** The measures of the plan by area of the shown level. */
const selectMeasuresByArea = createSelector(
  [
    selectMeasureRows,
    selectLevel,
    (state: AppState) => state.planYear,
    (state: AppState) => state.planStatuses,
  ],
  (rows, level, planYear, statuses): ReadonlyMap<number, AreaMeasures> => {
    const indexOf = areaIndexOf(level);
    const byArea = new Map<number, AreaMeasures>();
    for (const row of rows) {
      const { measure, held, areas, quantity } = row;
      const costs = costByArea([row], indexOf);
      const deadlineYear = Number(held.target.deadline.slice(0, 4));
      const base = { fromYear: held.target.counting.fromYear, deadlineYear };
      const isPlanned = isInPlan(measure, base, { year: planYear ?? deadlineYear, statuses });
      for (const [area, cost] of costs) {
        const isKnown = cost.unknown === 0;
        const [cents, ownCents] = isKnown ? [cost.cents, cost.ownCents] : [null, null];
        const here = areas.find((part) => part.area === area)?.quantity ?? 0;
        const of = byArea.get(area) ?? { measures: [], planned: [] };
        byArea.set(area, of);
        of.measures.push({ row, quantity: quantity === null ? null : here, cents, others: costs.size - 1 });
        if (isPlanned) of.planned.push({ measure, cost: { ...row.cost, cents, ownCents } });
      }
    }
    return byArea;
  },
);

/** The plan in one area of an open level; null while none is on. */
export function reportPlan(state: AppState, level: AreaLevel, index: number): ReportPlan | null {
  const scenario = planOn(state);
  if (!scenario) return null;
  const view = atLevel(state, level.id);
  const targets = selectTargetsInForce(view);
  const { measures = [], planned = [] } = selectMeasuresByArea(view).get(index) ?? {};
  const order = new Map(targets.map(({ key }, place) => [key, place]));
  const placeOf = ({ row }: MeasureOfArea) => order.get(row.held.key) ?? targets.length;
  const yearOf = ({ row }: MeasureOfArea) => row.measure.year ?? Infinity;
  return {
    ...{ scenario, year: state.planYear, statuses: state.planStatuses, pointsAreCpe: state.pointsAreCpe },
    rows: targets.map(({ key }) => ({
      planned: itemAt(selectPlannedRecords(view, key), index),
      cost: selectPlanCosts(view).get(key)?.get(index) ?? NO_COST,
    })),
    cost: totalCost(planned),
    // Two without a year are no further apart than two of one year.
    measures: [...measures].sort(
      (a, b) => placeOf(a) - placeOf(b) || (yearOf(a) < yearOf(b) ? -1 : Number(yearOf(a) > yearOf(b))),
    ),
  };
}
