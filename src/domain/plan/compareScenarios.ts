import { sameValue } from '../sameValue';
import type { CostTotal } from './cost';
import type { PlanOutcome, YearReached } from './phasing';
import { MEASURE_FIELDS } from './plannedMeasure';
import type { MeasureField, PlannedMeasure } from './plannedMeasure';

/** How a scenario stands for one target in one area, and what the measures cost that bring it there. */
export interface ScenarioStanding {
  scenario: string;
  outcome: PlanOutcome;
  cost: CostTotal;
}

/** What sets scenarios apart for one target in one area. */
export interface ScenarioComparison extends ScenarioStanding {
  /** How much smaller the plan makes the gap, in the unit; null where the gap is not known. What passes the goal closes nothing. */
  gapClosed: number | null;
  reached: YearReached | null;
  /** Eurocents for every unit of gap that is closed; null where nothing is closed or no cost is known. */
  costPerUnit: number | null;
  /** True where some costs are not known, so that cost and cost per unit are lower bounds. */
  atLeast: boolean;
}

/** Set scenarios beside each other for one target in one area, in the order given. */
export function compareScenarios(standings: readonly ScenarioStanding[]): ScenarioComparison[] {
  return standings.map((standing) => {
    const { outcome, cost } = standing;
    const { gap, gapWithoutPlan } = outcome;
    const gapClosed =
      gap === null || gapWithoutPlan === null ? null : Math.max(0, gapWithoutPlan) - Math.max(0, gap);
    const isKnown = cost.unknown < cost.measures;
    return {
      ...standing,
      gapClosed,
      reached: outcome.reached,
      costPerUnit: gapClosed !== null && gapClosed > 0 && isKnown ? cost.cents / gapClosed : null,
      atLeast: cost.unknown > 0,
    };
  });
}

/** A measure that two scenarios both have and of which they say other things. */
export interface ChangedMeasure {
  before: PlannedMeasure;
  after: PlannedMeasure;
  /** What differs, in the order of `MEASURE_FIELDS`. */
  fields: readonly MeasureField[];
}

/** What differs between two scenarios, by the ids of their measures. */
export interface ScenarioDifferences {
  added: readonly PlannedMeasure[];
  gone: readonly PlannedMeasure[];
  changed: readonly ChangedMeasure[];
}

/**
 * What differs between the measures of two scenarios, or between mine and a colleague's of the same one. Measures are the
 * same by their id, which a copy keeps; to which scenario they belong is no difference.
 */
export function scenarioDifferences(
  before: readonly PlannedMeasure[],
  after: readonly PlannedMeasure[],
): ScenarioDifferences {
  const known = new Map(before.map((measure) => [measure.id, measure]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    gone: before.filter(({ id }) => !kept.has(id)),
    changed: after.flatMap((measure) => {
      const old = known.get(measure.id);
      const fields = old ? MEASURE_FIELDS.filter((field) => !sameValue(old[field], measure[field])) : [];
      return old && fields.length > 0 ? [{ before: old, after: measure, fields }] : [];
    }),
  };
}

/** The measures to put in a scenario to take over what another one has and says: nothing of its own is taken out. */
export function takenOver({ added, changed }: ScenarioDifferences, scenario: string): PlannedMeasure[] {
  return [...added, ...changed.map(({ after }) => after)].map((measure) => ({ ...measure, scenario }));
}
