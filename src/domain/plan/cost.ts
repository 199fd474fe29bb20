import { itemAt } from '../itemAt';
import type { MeasureStatus } from '../measures/measureAttributes';
import { rateFor } from './costRate';
import type { CostRate } from './costRate';
import type { PlannedMeasure } from './plannedMeasure';
import type { Budget } from './scenario';
import { shareOut } from './shareOut';

/** What a measure costs. Amounts are whole eurocents, so that totals are the same in whatever order they are made. */
export interface MeasureCost {
  /** null: not known, because there is no rate or no number. */
  cents: number | null;
  /** The part that others do not pay; null where the cost is not known. */
  ownCents: number | null;
  /** The rate that it was reckoned with; null where it was typed or is not known. */
  rate: CostRate | null;
  /** Share that others pay, 0 to 1: of the measure itself, else of its rate, else none. */
  coFinancing: number;
}

/**
 * What a measure costs: as typed, else what is drawn times the rate.
 * @param drawn from `countedQuantity`: what does not count costs the same
 */
export function costOf(
  measure: PlannedMeasure,
  drawn: number | null,
  rates: readonly CostRate[],
): MeasureCost {
  const known = rateFor(measure, rates);
  const coFinancing = measure.coFinancing ?? known?.coFinancing ?? 0;
  const rate = measure.cost === null && drawn !== null ? known : null;
  const euro = measure.cost ?? (rate === null || drawn === null ? null : (drawn * rate.amount) / rate.per);
  if (euro === null) return { cents: null, ownCents: null, rate, coFinancing };
  const cents = Math.round(euro * 100);
  return { cents, ownCents: cents - Math.round(cents * coFinancing), rate, coFinancing };
}

/** What measures cost together: of those of which it is known, with the number of the others. */
export interface CostTotal {
  cents: number;
  ownCents: number;
  measures: number;
  /** Measures of which the cost is not known; the total is then a lower bound. */
  unknown: number;
}

/** A measure with its cost. */
export interface CostedMeasure {
  measure: PlannedMeasure;
  cost: MeasureCost;
}

export const NO_COST: CostTotal = { cents: 0, ownCents: 0, measures: 0, unknown: 0 };

function withCost(total: CostTotal, { cents, ownCents }: Pick<MeasureCost, 'cents' | 'ownCents'>): CostTotal {
  return {
    cents: total.cents + (cents ?? 0),
    ownCents: total.ownCents + (ownCents ?? 0),
    measures: total.measures + 1,
    unknown: total.unknown + (cents === null ? 1 : 0),
  };
}

/** What measures cost together. */
export function totalCost(costed: readonly CostedMeasure[]): CostTotal {
  return costed.reduce((total, { cost }) => withCost(total, cost), NO_COST);
}

/** The measures that count by status, and beside them the ideas, which are in no total unless they count. */
export function splitByStatus(
  costed: readonly CostedMeasure[],
  statuses: ReadonlySet<MeasureStatus>,
): { counting: CostedMeasure[]; ideas: CostedMeasure[] } {
  const isIdea = ({ status }: PlannedMeasure) => status === 'idea' && !statuses.has(status);
  return {
    counting: costed.filter(({ measure }) => statuses.has(measure.status)),
    ideas: costed.filter(({ measure }) => isIdea(measure)),
  };
}

/** Totals by year, target or scenario of the measures; a measure without a year is under null. */
export function costBy<F extends 'year' | 'target' | 'scenario'>(
  costed: readonly CostedMeasure[],
  field: F,
): Map<PlannedMeasure[F], CostTotal> {
  const totals = new Map<PlannedMeasure[F], CostTotal>();
  for (const { measure, cost } of costed) {
    const key = measure[field];
    totals.set(key, withCost(totals.get(key) ?? NO_COST, cost));
  }
  return totals;
}

/**
 * Totals by area. The cost of a measure that lies in several is shared out in cents by what lies in each, so that the
 * areas add up to the whole; the measure itself, and a cost that is not known, is one in each of them.
 * @param partsOf areas that a measure lies in, by index, with how much of it lies there; none where it is in none
 */
export function costByArea(
  costed: readonly CostedMeasure[],
  partsOf: (measure: PlannedMeasure) => readonly { area: number; weight: number }[],
): Map<number, CostTotal> {
  const totals = new Map<number, CostTotal>();
  for (const { measure, cost } of costed) {
    const parts = partsOf(measure).filter(({ weight }) => weight > 0);
    if (parts.length === 0) continue;
    const weights = parts.map(({ weight }) => weight);
    const cents = cost.cents === null ? null : shareOut(cost.cents, weights);
    const ownCents = cost.ownCents === null ? null : shareOut(cost.ownCents, weights);
    parts.forEach(({ area }, at) => {
      const part = { cents: cents && itemAt(cents, at), ownCents: ownCents && itemAt(ownCents, at) };
      totals.set(area, withCost(totals.get(area) ?? NO_COST, part));
    });
  }
  return totals;
}

/** A year of a scenario against its budget. */
export interface BudgetYear {
  year: number;
  /** null: no budget was set. */
  budgetCents: number | null;
  cost: CostTotal;
  /** How much the cost is over the budget; 0 where it is not, null without a budget. At least so much when costs are unknown. */
  overCents: number | null;
}

/** What a scenario costs by year against its budgets: every year that has either, ascending. */
export function budgetYears(
  costed: readonly CostedMeasure[],
  budgets: readonly Budget[],
  scenario: string,
): BudgetYear[] {
  const byYear = costBy(
    costed.filter(({ measure }) => measure.scenario === scenario),
    'year',
  );
  const budgetOf = new Map(
    budgets.filter((budget) => budget.scenario === scenario).map(({ year, amount }) => [year, amount]),
  );
  const years = new Set([...budgetOf.keys(), ...byYear.keys()].filter((year) => year !== null));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const cost = byYear.get(year) ?? NO_COST;
      const budget = budgetOf.get(year);
      const budgetCents = budget === undefined ? null : Math.round(budget * 100);
      const overCents = budgetCents === null ? null : Math.max(0, cost.cents - budgetCents);
      return { year, budgetCents, cost, overCents };
    });
}
