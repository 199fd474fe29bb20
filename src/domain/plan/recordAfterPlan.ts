import type { CoverageRecord } from '../coverage/coverageRecord';
import type { Target } from '../targets/target';
import { trajectoryAt } from '../targets/trajectory';
import type { PlanOutcome } from './phasing';

/** What the straight line of a target asks by the end of 31 December of a year, as a share of the goal. */
export function lineAtEndOf(target: Pick<Target, 'baseline' | 'deadline'>, year: number): number {
  return trajectoryAt(target, `${year + 1}-01-01`).expectedShare;
}

/**
 * A record as it stands after a plan: what is planned added to what is realised, and against the straight line on
 * 31 December of the year of the outcome. Where the two do not add up the quantities stay as they are without the plan.
 * @param date ISO date of the header, from which what is left is spread over the years to the deadline
 */
export function recordAfterPlan(record: CoverageRecord, outcome: PlanOutcome, date: string): CoverageRecord {
  const { target } = record.inForce;
  const expectedShare = lineAtEndOf(target, outcome.year);
  const expected = record.goal === null ? null : record.goal * expectedShare;
  const { total, gap, share } = outcome;
  if (total === null) return { ...record, expected, expectedShare };
  const { yearsRemaining } = trajectoryAt(target, date);
  const paceNeeded = gap === null ? null : gap <= 0 ? 0 : yearsRemaining > 0 ? gap / yearsRemaining : null;
  return { ...record, realised: total, planned: null, gap, share, expected, expectedShare, paceNeeded };
}
