import { emptyTally } from '../../domain/coverage/tally';
import type { Tally } from '../../domain/coverage/tally';
import type { CountingContext } from '../../domain/measures/countingRule';
import { lekpTarget } from '../../domain/targets/lekp';
import { outcomeReader } from './featureOutcomes';
import type { FeatureOutcome } from './featureOutcomes';
import type { PlainAllocation } from './plainAllocation';

/**
 * Apply the counting rules to an allocation and add up per area. Every quantity is shared out by the part of the
 * feature that lies in the area, the one along the ellipsoid too: within a feature the two measures run parallel to
 * 1e-4. A feature is counted, or left out, in every area it has a part in.
 */
export function tallyAllocation(allocation: PlainAllocation, context: CountingContext): Tally {
  const { recipe, areaCount, parts } = allocation;
  const outcomeOf = outcomeReader(allocation.columns, allocation.measures, recipe, context);
  const outcomes = new Map<number, FeatureOutcome>();
  const { kind } = recipe.rule ?? lekpTarget(recipe.target).counting.quantity;
  const geodesic = kind === 'length' || kind === 'area' ? new Float64Array(areaCount) : null;
  const tally = { ...emptyTally(areaCount), geodesic };

  parts.feature.forEach((feature, i) => {
    const area = parts.area[i]!;
    const share = parts.share[i]!;
    const outcome = outcomes.get(feature) ?? outcomeOf(feature);
    outcomes.set(feature, outcome);
    if (!outcome.counts) {
      tally.leftOut[outcome.reason] ??= new Uint32Array(areaCount);
      tally.leftOut[outcome.reason]![area]! += 1;
      return;
    }
    tally[outcome.as][area]! += share * outcome.quantity;
    tally.counted[area]! += 1;
    if (outcome.as === 'realised') tally.realisedFeatures[area]! += share;
    if (outcome.assumed) tally.assumed[area]! += 1;
    if (outcome.overdue) tally.overdue[area]! += 1;
    if (geodesic && outcome.as === 'realised') geodesic[area]! += share * outcome.geodesic;
  });
  return tally;
}
