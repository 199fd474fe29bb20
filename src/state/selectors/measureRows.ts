import { createSelector } from 'reselect';
import { itemAt } from '../../domain/itemAt';
import { budgetYears, costOf } from '../../domain/plan/cost';
import type { CostTotal } from '../../domain/plan/cost';
import { DEFAULT_RATES } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { countedQuantity, inUnits } from '../../domain/plan/countedQuantity';
import { partOfPlan } from '../../domain/plan/phasing';
import { costOfAreas } from '../../domain/plan/reckonedMeasure';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AreaLevel } from '../store/data';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { AppState } from '../store/appStore';
import { tallyName } from '../store/plan';
import { selectLevel } from './levels';
import { selectMeasures, selectPlanRules, selectScenario } from './plan';
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

/** The measures of the scenario that is worked on, with what each counts, costs and lies in. */
export const selectMeasureRows = createSelector(
  [
    selectMeasures,
    selectScenario,
    (state: AppState) => state.countedPlans,
    selectPlanRules,
    selectCostRates,
    selectLevel,
  ],
  (measures, scenario, plans, rules, rates, level): readonly ReckonedMeasure[] => {
    const plan = scenario && plans[scenario.id];
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
          elsewhere: inUnits((level?.outside ?? 0) + (level?.undivided ?? 0), unit),
        },
      ];
    });
  },
);

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
          ({ measure }) => measureServes(measure, held) && partOfPlan(measure, base, view) === 'planned',
        );
        return [held.key, costOfAreas(planned, indexOf)];
      }),
    );
  },
);

/** Index of an area of the shown level; -1 for one of another level. */
export function areaIndexOf(
  level: Pick<AreaLevel, 'id' | 'areas'> | null,
): (area: { levelId: string; code: string }) => number {
  return ({ levelId, code }) =>
    level?.id === levelId ? level.areas.findIndex((area) => area.code === code) : -1;
}
