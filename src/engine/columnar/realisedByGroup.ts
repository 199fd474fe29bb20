import { REALISED } from './countCodes';
import type { FeatureShares } from './featureShares';
import type { FeatureValues } from './featureValues';

/**
 * The realised quantity of a layer per group of features and area.
 * @param group per feature its group. @returns by group, then by area.
 */
export function realisedByGroup(
  { label, sets, parts }: FeatureShares,
  { codes, quantity }: FeatureValues,
  areaCount: number,
  group: Uint16Array,
  groupCount: number,
): Float64Array {
  const sums = new Float64Array(groupCount * areaCount);
  const add = (feature: number, area: number, share: number): void => {
    if (codes[feature] !== REALISED) return;
    sums[group[feature]! * areaCount + area]! += share * (quantity === null ? 1 : quantity[feature]!);
  };
  label.forEach((set, feature) => {
    if (set > 0) for (const area of sets[set]!) add(feature, area, 1);
  });
  parts.feature.forEach((feature, part) => {
    add(feature, parts.area[part]!, parts.share[part]!);
  });
  return sums;
}
