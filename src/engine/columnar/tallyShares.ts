import { emptyTally } from '../../domain/coverage/tally';
import type { Tally } from '../../domain/coverage/tally';
import { cpeWeight } from '../../domain/measures/chargingPointEquivalent';
import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { CountingContext } from '../../domain/measures/countingRule';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import type { FeatureFacts } from './featureFacts';
import { LEFT_OUT, leftOutCode, PLANNED, REALISED } from './featureFacts';
import type { FeatureShares } from './featureShares';

const AFTER_DATE = leftOutCode('afterDate');
const CODES = LEFT_OUT + EXCLUSION_REASONS.length;

/** What one feature is in the count under the settings: `REALISED`, `PLANNED` or the code of a reason. */
export function featureCode(
  { early, late, date }: FeatureFacts,
  feature: number,
  context: CountingContext,
): number {
  const code = early[feature]!;
  if (code >= LEFT_OUT) return code;
  // A year without a month is written yyyy0000, so it is after the date only when its year is.
  if (code === REALISED && date !== null && date[feature]! > context.date) return AFTER_DATE;
  return late !== null && late[feature] !== 0 ? late[feature]! : code;
}

/** The code of every feature. */
export function featureCodes(facts: FeatureFacts, context: CountingContext): Uint8Array {
  return facts.early.map((_, feature) => featureCode(facts, feature, context));
}

/** Weight of every connector under a table, and whether its power had to be assumed. */
export function connectorWeights(
  { kw, semiPublic }: NonNullable<FeatureFacts['connectors']>,
  table: CpeWeightTable,
): Float64Array {
  return kw.map((power, feature) => {
    const weight = Number.isNaN(power) ? 1 : cpeWeight(power, table);
    return semiPublic[feature] === 1 ? weight / 2 : weight;
  });
}

/**
 * Add a layer up per area under the settings. Whole features are added per set of areas first, so the cost hangs on
 * the features, not on the areas.
 */
export function tallyShares(
  shares: FeatureShares,
  facts: FeatureFacts,
  areaCount: number,
  context: CountingContext,
): Tally {
  const { label, sets, parts } = shares;
  const { quantity, geodesic, connectors } = facts;
  const codes = featureCodes(facts, context);
  const weights = connectors && connectorWeights(connectors, context.cpeWeights);
  const setCount = sets.length;
  /** Every feature that counts brings 1, so the number of features is the quantity. */
  const whole = quantity === null && weights === null;
  const bySet = {
    features: new Uint32Array(setCount * CODES),
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
    const weight = weights === null ? 1 : weights[feature]!;
    if (!whole) bySet.amount[code as 0 | 1][set]! += (quantity === null ? 1 : quantity[feature]!) * weight;
    if (geodesic !== null && code === REALISED) bySet.geodesic[set]! += geodesic[feature]! * weight;
    if (connectors !== null && Number.isNaN(connectors.kw[feature]!)) bySet.assumed[set]!++;
  }
  const tally: Tally = { ...emptyTally(areaCount), geodesic: geodesic && new Float64Array(areaCount) };
  const leaveOut = (code: number, area: number, features: number): void => {
    const reason = EXCLUSION_REASONS[code - LEFT_OUT]!;
    const column = (tally.leftOut[reason] ??= new Uint32Array(areaCount));
    column[area]! += features;
  };
  for (let set = 1; set < setCount; set++) {
    const features = bySet.features.subarray(set * CODES, (set + 1) * CODES);
    for (const area of sets[set]!) {
      tally.realised[area]! += whole ? features[REALISED]! : bySet.amount[REALISED][set]!;
      tally.planned[area]! += whole ? features[PLANNED]! : bySet.amount[PLANNED][set]!;
      tally.counted[area]! += features[REALISED]! + features[PLANNED]!;
      tally.assumed[area]! += bySet.assumed[set]!;
      if (tally.geodesic) tally.geodesic[area]! += bySet.geodesic[set]!;
      for (let code = LEFT_OUT; code < CODES; code++)
        if (features[code]! > 0) leaveOut(code, area, features[code]!);
    }
  }
  for (let part = 0; part < parts.feature.length; part++) {
    const feature = parts.feature[part]!;
    const area = parts.area[part]!;
    const code = codes[feature]!;
    if (code >= LEFT_OUT) {
      leaveOut(code, area, 1);
      continue;
    }
    const weight = weights === null ? 1 : weights[feature]!;
    const amount = (quantity === null ? 1 : quantity[feature]!) * weight * parts.share[part]!;
    (code === REALISED ? tally.realised : tally.planned)[area]! += amount;
    tally.counted[area]!++;
    if (connectors !== null && Number.isNaN(connectors.kw[feature]!)) tally.assumed[area]!++;
    if (tally.geodesic && code === REALISED)
      tally.geodesic[area]! += geodesic![feature]! * weight * parts.geodesicShare[part]!;
  }
  return tally;
}
