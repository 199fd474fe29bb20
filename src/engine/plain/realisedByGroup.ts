import type { CountingContext } from '../../domain/measures/countingRule';
import { featureOutcomes } from './featureOutcomes';
import type { PlainAllocation } from './plainAllocation';

/** The realised quantity of an allocation per group of features and area; by group, then by area. */
export function realisedByGroup(
  { recipe, areaCount, parts, columns, measures }: PlainAllocation,
  context: CountingContext,
  group: Uint16Array,
  groupCount: number,
): Float64Array {
  const outcomes = featureOutcomes(columns, measures, recipe, context);
  const sums = new Float64Array(groupCount * areaCount);
  parts.feature.forEach((feature, i) => {
    const outcome = outcomes[feature]!;
    if (!outcome.counts || outcome.as !== 'realised') return;
    sums[group[feature]! * areaCount + parts.area[i]!]! += parts.share[i]! * outcome.quantity;
  });
  return sums;
}
