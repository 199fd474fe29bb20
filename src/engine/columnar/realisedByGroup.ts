import type { CountingContext } from '../../domain/measures/countingRule';
import type { FeatureFacts } from './featureFacts';
import { REALISED } from './featureFacts';
import type { FeatureShares } from './featureShares';
import { connectorWeights, featureCodes } from './tallyShares';

/** A layer that was shared out, with the settings under which it counts. */
interface Counted {
  shares: FeatureShares;
  facts: FeatureFacts;
  areaCount: number;
  context: CountingContext;
}

/** The realised quantity of a layer per group of features and area; by group, then by area. */
export function realisedByGroup(
  { shares, facts, areaCount, context }: Counted,
  group: Uint16Array,
  groupCount: number,
): Float64Array {
  const { label, sets, parts } = shares;
  const { quantity, connectors } = facts;
  const codes = featureCodes(facts, context);
  const weights = connectors && connectorWeights(connectors, context.cpeWeights);
  const amountOf = (feature: number): number =>
    (quantity === null ? 1 : quantity[feature]!) * (weights === null ? 1 : weights[feature]!);
  const sums = new Float64Array(groupCount * areaCount);
  label.forEach((set, feature) => {
    if (set <= 0 || codes[feature] !== REALISED) return;
    for (const area of sets[set]!) sums[group[feature]! * areaCount + area]! += amountOf(feature);
  });
  parts.feature.forEach((feature, part) => {
    if (codes[feature] !== REALISED) return;
    sums[group[feature]! * areaCount + parts.area[part]!]! += amountOf(feature) * parts.share[part]!;
  });
  return sums;
}
