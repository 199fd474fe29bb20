import { createSelector } from 'reselect';
import { itemAt } from '../../domain/itemAt';
import { budgetYears, costOf } from '../../domain/plan/cost';
import type { CostedMeasure } from '../../domain/plan/cost';
import { DEFAULT_RATES } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { countedQuantity, inUnits } from '../../domain/plan/countedQuantity';
import type { MeasureCount } from '../../domain/plan/countedQuantity';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { tallyName } from '../store/plan';
import { selectLevel } from './levels';
import { selectMeasures, selectMeasuresOf, selectPlanRules, selectScenario } from './plan';
import { selectShownTarget } from './targets';
import { kindSelector } from './work';

export const selectBudgets = kindSelector('budget');
const selectOwnRates = kindSelector('costRate');

/** The rates of the project: those that it starts with, each in the form that the user gave it. */
export const selectCostRates = createSelector([selectOwnRates], (own): readonly CostRate[] => {
  const changed = new Map(own.map((rate) => [rate.id, rate]));
  const started = DEFAULT_RATES.map((rate) => changed.get(rate.id) ?? rate);
  return [...started, ...own.filter(({ id }) => !DEFAULT_RATES.some((rate) => rate.id === id))];
});

/** A measure as the list shows it. */
export interface MeasureRow {
  measure: PlannedMeasure;
  held: TargetInForce;
  count: MeasureCount;
  /** In the unit of its target; null where it does not count. */
  quantity: number | null;
  cost: CostedMeasure['cost'];
  /** Areas of the shown level in which it lies, by index, the largest part first, each with its part in the unit. */
  areas: readonly { area: number; quantity: number }[];
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
  (measures, plan, rules, rates, level): readonly MeasureRow[] => {
    const place = plan && level ? plan.levelIds.indexOf(level.id) : -1;
    return measures.flatMap((measure) => {
      const held = rules.targets.find(({ key }) => key === measure.target);
      if (!held) return [];
      const { unit, counting } = held.target;
      const counted = plan?.measures.get(measure.id);
      const count = countedQuantity(measure, counted?.size ?? null, {
        target: { unit, counting },
        cpeWeights: rules.cpeWeights,
      });
      const share = counted?.shares.find(({ tally }) => tally === tallyName(held.key, measure));
      const level = share?.levels[place];
      const areas = (level?.areas ?? []).map((area, at) => ({
        area,
        quantity: inUnits(itemAt(level?.amounts ?? [], at), unit),
      }));
      return [
        {
          ...{ measure, held, count },
          quantity: count.counted === null ? null : inUnits(count.counted, unit),
          cost: costOf(measure, count.drawn, rates),
          areas: areas.sort((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity)),
        },
      ];
    });
  },
);

/** The measures of the scenario that is worked on, with what each counts, costs and lies in. */
export function selectMeasureRows(state: AppState): readonly MeasureRow[] {
  return measureRows(state, selectMeasures(state), selectScenario(state)?.id ?? '');
}

/** The measures of any scenario, likewise. */
export function selectMeasureRowsOf(state: AppState, scenarioId: string): readonly MeasureRow[] {
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
  (rows, chosen): readonly MeasureRow[] => rows.filter(({ measure }) => chosen.has(measure.id)),
);

/** The rows of the target on the screen, or of all while all are shown. */
export const selectShownRows = createSelector(
  [selectMeasureRows, selectShownTarget, (state: AppState) => state.allTargetsShown],
  (rows, shown, all): readonly MeasureRow[] =>
    all ? rows : rows.filter(({ measure }) => measureServes(measure, shown)),
);
