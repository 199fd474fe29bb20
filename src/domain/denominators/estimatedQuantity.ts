import type { CoverageRecord } from '../coverage/coverageRecord';

/** What follows from a denominator: what is asked in all, still, still after the plan, and per year. */
export type RequiredQuantity = 'goal' | 'gap' | 'gapAfterPlan' | 'paceNeeded';

/** A quantity that is known, with the range that an estimated denominator gives it. */
export interface EstimatedQuantity {
  value: number;
  /** null where it is as sure as the norm and the count. */
  range: { low: number; high: number } | null;
}

/**
 * A quantity of a record with its range: the goal follows the denominator in proportion, and the gap and the pace
 * follow the goal. Of a sum it is the denominator of the areas that the goal is of. What is required is never less than
 * nothing, so a range starts at 0 at the lowest.
 * @returns null where the quantity is not known
 */
export function estimatedQuantity(
  record: CoverageRecord,
  quantity: RequiredQuantity,
): EstimatedQuantity | null {
  const { goal, gap, goalDenominator: denominator, goalEstimate: estimate } = record;
  const planned = record.planned ?? 0;
  const value =
    quantity === 'gapAfterPlan' ? (gap === null ? null : Math.max(0, gap - planned)) : record[quantity];
  if (value === null) return null;
  if (estimate === null || goal === null || !denominator) return { value, range: null };
  const at = (people: number): number => {
    const asked = (goal * people) / denominator;
    if (quantity === 'goal') return asked;
    const left = asked - (record.realised ?? 0) - (quantity === 'gapAfterPlan' ? planned : 0);
    if (quantity !== 'paceNeeded') return Math.max(0, left);
    return gap !== null && gap > 0 ? (Math.max(0, left) * value) / gap : 0;
  };
  return { value, range: { low: at(estimate.low), high: at(estimate.high) } };
}
