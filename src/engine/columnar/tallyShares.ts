import type { Tally } from '../../domain/coverage/tally';
import type { FeatureShares } from './featureShares';
import type { FeatureValues } from './featureValues';
import { CODES, LEFT_OUT, OVERDUE, PLANNED, REALISED } from './countCodes';
import { TallyBuilder } from './tallyBuilder';

/**
 * Add a layer up per area. Whole features are added per set of areas first, so the cost hangs on the features, not on
 * the areas.
 */
export function tallyShares(shares: FeatureShares, values: FeatureValues, areaCount: number): Tally {
  const { label, sets, parts } = shares;
  const { codes, quantity, geodesic, assumed } = values;
  const setCount = sets.length;
  const bySet = {
    features: new Uint32Array(setCount * CODES),
    /** Realised, and planned. */
    amount: [new Float64Array(setCount), new Float64Array(setCount)] as const,
    geodesic: new Float64Array(setCount),
    assumed: new Uint32Array(setCount),
  };
  for (let feature = 0; feature < label.length; feature++) {
    const set = label[feature]!;
    if (set <= 0) continue;
    const code = codes[feature]!;
    bySet.features[set * CODES + code]!++;
    if (code >= LEFT_OUT) continue;
    if (quantity !== null) bySet.amount[code === REALISED ? 0 : 1][set]! += quantity[feature]!;
    if (geodesic !== null && code === REALISED) bySet.geodesic[set]! += geodesic[feature]!;
    if (assumed !== null) bySet.assumed[set]! += assumed[feature]!;
  }
  const tally = new TallyBuilder(areaCount, values);
  for (let set = 1; set < setCount; set++) {
    const features = bySet.features.subarray(set * CODES, (set + 1) * CODES);
    const isWhole = quantity === null;
    tally.addWhole(sets[set]!, {
      features,
      realised: isWhole ? features[REALISED]! : bySet.amount[0][set]!,
      planned: isWhole ? features[PLANNED]! + features[OVERDUE]! : bySet.amount[1][set]!,
      geodesic: bySet.geodesic[set]!,
      assumed: bySet.assumed[set]!,
    });
  }
  parts.feature.forEach((feature, part) => {
    tally.addPart(feature, parts.area[part]!, parts.share[part]!, parts.geodesicShare[part]!);
  });
  return tally.finish();
}
