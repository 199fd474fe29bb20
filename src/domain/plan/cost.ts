import { itemAt } from '../itemAt';
import type { MeasureStatus } from '../measures/measureAttributes';
import { rateFor } from './costRate';
import type { CostRate } from './costRate';
import type { PlannedMeasure } from './plannedMeasure';
import type { Budget } from './scenario';
import { shareOut } from './shareOut';

/** What a measure costs. Amounts are whole eurocents, so that totals are the same in whatever order they are made. */
export interface MeasureCost {
  /** null: not known, because there is no rate or no number, or its file says something that nobody understood. */
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
  if (measure.unclear) return { cents: null, ownCents: null, rate: null, coFinancing };
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
export function splitByStatus<M extends CostedMeasure>(
  costed: readonly M[],
  statuses: ReadonlySet<MeasureStatus>,
): { counting: M[]; ideas: M[] } {
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

/** A measure with its cost and the areas that it lies in. */
export interface PlacedCost extends CostedMeasure {
  /** What it counts, wherever; null where it does not count. */
  quantity: number | null;
  areas: readonly { area: number; quantity: number }[];
}

/** How an amount of a measure is shared out over the areas in which it lies; what lies in none of them is left out. */
function sharesOf(cents: number, { quantity, areas }: Omit<PlacedCost, keyof CostedMeasure>): number[] {
  const weights = areas.map((part) => Math.abs(part.quantity));
  const inside = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = Math.abs(quantity ?? 0);
  // Of what has no size in any of them nobody knows which part is whose.
  if (inside === 0) return areas.map(() => cents);
  // Own areas may lie over each other: then there is more in them than there is, and each has what lies in it.
  if (inside > whole * (1 + 1e-9))
    return weights.map((weight) => Math.round((cents * weight) / (whole || inside)));
  return shareOut(cents, [...weights, whole - inside]).slice(0, areas.length);
}

/**
 * Whether areas lie over each other where one of the measures lies, so that their costs by area add up to more than there
 * is: what lies in two own areas costs in both of them.
 */
export function costsInSeveral(costed: readonly PlacedCost[]): boolean {
  return costed.some((placed) => {
    const { cents } = placed.cost;
    return cents !== null && sharesOf(cents, placed).reduce((sum, share) => sum + share, 0) > cents;
  });
}

/**
 * The part of measures' costs that is of some of the areas they lie in. A cost is shared out in cents by what lies in each
 * area and outside all of them, so that areas beside each other add up to the whole; the measure itself, and a cost that
 * is not known, is one in each. What lies in no area, as what does not count, costs none of them anything.
 */
export function costInAreas(costed: readonly PlacedCost[], areas: ReadonlySet<number>): CostTotal {
  return costed.reduce((total, placed) => {
    const { cost, areas: parts } = placed;
    if (!parts.some(({ area }) => areas.has(area))) return total;
    const inAreas = (cents: number | null): number | null => {
      if (cents === null) return null;
      const shares = sharesOf(cents, placed);
      const asked = parts.flatMap(({ area }, at) => (areas.has(area) ? [itemAt(shares, at)] : []));
      const isWhole = parts.every(({ quantity }) => quantity === 0);
      return isWhole ? cents : asked.reduce((sum, share) => sum + share, 0);
    };
    return withCost(total, { cents: inAreas(cost.cents), ownCents: inAreas(cost.ownCents) });
  }, NO_COST);
}

/**
 * The same for every area at once, by index. A measure that counts in none of them costs in the area that it is or hangs
 * on, where that is one of them.
 * @param areaOf index of that area; null for a measure that is drawn, or hangs on an area of another level
 */
export function costByArea(
  costed: readonly PlacedCost[],
  areaOf: (measure: PlannedMeasure) => number | null,
): Map<number, CostTotal> {
  const totals = new Map<number, CostTotal>();
  const add = (area: number, cost: Pick<MeasureCost, 'cents' | 'ownCents'>) =>
    totals.set(area, withCost(totals.get(area) ?? NO_COST, cost));
  for (const placed of costed) {
    const { measure, cost, areas } = placed;
    const hangsOn = areas.length === 0 ? areaOf(measure) : null;
    if (hangsOn !== null) add(hangsOn, cost);
    const [cents, ownCents] = [cost.cents, cost.ownCents].map((one) =>
      one === null ? null : sharesOf(one, placed),
    );
    areas.forEach(({ area }, at) => {
      add(area, {
        cents: cents ? itemAt(cents, at) : null,
        ownCents: ownCents ? itemAt(ownCents, at) : null,
      });
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
