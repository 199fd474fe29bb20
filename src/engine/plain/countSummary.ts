import type { CountSummary } from '../../domain/measures/countSummary';
import type { CountingContext } from '../../domain/measures/countingRule';
import { featureOutcomes } from './featureOutcomes';
import type { PlainAllocation } from './plainAllocation';

/** How many features of an allocation's layer count, and why the others do not. */
export function countSummary(
  { columns, measures, recipe }: PlainAllocation,
  context: CountingContext,
): CountSummary {
  const summary: CountSummary = { realised: 0, planned: 0, overdue: 0, leftOut: {} };
  for (const outcome of featureOutcomes(columns, measures, recipe, context)) {
    if (!outcome.counts) {
      summary.leftOut[outcome.reason] = (summary.leftOut[outcome.reason] ?? 0) + 1;
      continue;
    }
    summary[outcome.as]++;
    if (outcome.overdue) summary.overdue++;
  }
  return summary;
}
