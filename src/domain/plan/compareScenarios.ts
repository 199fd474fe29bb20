import type { CostTotal } from './cost';
import type { PlanOutcome, YearReached } from './phasing';

/** How a scenario stands for one target in one area, and what the measures cost that bring it there. */
export interface ScenarioStanding {
  outcome: PlanOutcome;
  cost: CostTotal;
}

/** What sets a scenario apart from others for one target in one area. */
export interface ScenarioComparison extends ScenarioStanding {
  /** How much smaller the plan makes the gap, in the unit; null where the gap is not known. What passes the goal closes nothing. */
  gapClosed: number | null;
  reached: YearReached | null;
  /** Eurocents for every unit of gap that is closed; null where nothing is closed or no cost is known. */
  costPerUnit: number | null;
  /** True where some costs are not known, so that cost and cost per unit are lower bounds. */
  atLeast: boolean;
}

/** Set a scenario beside others for one target in one area. */
export function comparedStanding({ outcome, cost }: ScenarioStanding): ScenarioComparison {
  const { gap, gapWithoutPlan } = outcome;
  const gapClosed =
    gap === null || gapWithoutPlan === null ? null : Math.max(0, gapWithoutPlan) - Math.max(0, gap);
  const isKnown = cost.unknown < cost.measures;
  return {
    ...{ outcome, cost, gapClosed },
    reached: outcome.reached,
    costPerUnit: gapClosed !== null && gapClosed > 0 && isKnown ? cost.cents / gapClosed : null,
    atLeast: cost.unknown > 0,
  };
}
