import type { CountingContext } from '../../domain/measures/countingRule';
import type { FeatureFacts } from './featureFacts';
import { LEFT_OUT, REALISED } from './countCodes';
import type { FeatureShares } from './featureShares';
import { connectorWeight, featureCode } from './featureValues';

/** What one feature brings to one area. */
export interface Contribution {
  area: number;
  /** `REALISED`, `PLANNED`, `OVERDUE` or the code of a reason to leave it out. */
  code: number;
  quantity: number;
  /** Part of the feature that lies in the area. */
  share: number;
  /** 0 where nothing is measured. */
  geodesic: number;
  assumed: boolean;
}

/** What a feature brings, wherever it lies. */
export interface WholeFeature {
  /** As in {@link Contribution}. */
  code: number;
  /** 0 where it is left out. */
  quantity: number;
  /** Along the ellipsoid; 0 where nothing is measured, or realised. */
  geodesic: number;
  assumed: boolean;
}

/** What one feature of a layer brings under the settings, before it is shared out. */
export function wholeFeature(facts: FeatureFacts, feature: number, context: CountingContext): WholeFeature {
  const code = featureCode(facts, feature, context);
  const { connectors } = facts;
  const weight = connectors === null ? 1 : connectorWeight(connectors, feature, context.cpeWeights);
  return {
    code,
    quantity: code >= LEFT_OUT ? 0 : (facts.quantity === null ? 1 : facts.quantity[feature]!) * weight,
    geodesic: facts.geodesic === null || code !== REALISED ? 0 : facts.geodesic[feature]! * weight,
    assumed: code < LEFT_OUT && connectors?.assumed[feature] === 1,
  };
}

/**
 * What one feature of a layer brings to the areas it lies in.
 * @param parts where the feature's parts stand in the list of parts, as `[first, end]`; empty for a whole feature.
 */
export function featureContributions(
  shares: FeatureShares,
  facts: FeatureFacts,
  feature: number,
  parts: readonly [first: number, end: number],
  context: CountingContext,
): Contribution[] {
  const { code, quantity, geodesic, assumed } = wholeFeature(facts, feature, context);
  const inArea = (area: number, share: number, geodesicShare: number): Contribution => ({
    ...{ area, code, share, assumed },
    quantity: quantity * share,
    geodesic: geodesic * geodesicShare,
  });
  const set = shares.label[feature]!;
  if (set >= 0) return shares.sets[set]!.map((area) => inArea(area, 1, 1));
  const { area, share, geodesicShare } = shares.parts;
  return Array.from({ length: parts[1] - parts[0] }, (_, i) => {
    const part = parts[0] + i;
    return inArea(area[part]!, share[part]!, geodesicShare[part]!);
  });
}
