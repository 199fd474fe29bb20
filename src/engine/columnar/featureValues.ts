import { cpeWeight } from '../../domain/measures/chargingPointEquivalent';
import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { CountingContext } from '../../domain/measures/countingRule';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import { LEFT_OUT, leftOutCode, REALISED } from './featureFacts';
import type { FeatureFacts } from './featureFacts';

const AFTER_DATE = leftOutCode('afterDate');

/** How many codes a feature can have: `REALISED`, `PLANNED` and one for every reason. */
export const CODES = LEFT_OUT + EXCLUSION_REASONS.length;

/** What every feature of a layer brings under the settings, wherever it lies. */
export interface FeatureValues {
  /** `REALISED`, `PLANNED` or the code of a reason. */
  codes: Uint8Array;
  /** Null: every feature that counts brings 1, so the number of features is the quantity. */
  quantity: Float64Array | null;
  /** Along the ellipsoid; null where nothing is measured. */
  geodesic: Float64Array | null;
  /** 1 for a connector whose power had to be assumed; null where nothing is assumed. */
  assumed: Uint8Array | null;
}

/** What one feature of a layer is in the count under the settings. */
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

/** The code of every feature: {@link featureCode}, column by column. */
export function featureCodes({ early, late, date }: FeatureFacts, context: CountingContext): Uint8Array {
  const codes = early.slice();
  if (late !== null) {
    for (let feature = 0; feature < codes.length; feature++) {
      if (late[feature] !== 0 && codes[feature]! < LEFT_OUT) codes[feature] = late[feature]!;
    }
  }
  // Written last, for it comes before what geometry or quantity leave out.
  if (date !== null) {
    for (let feature = 0; feature < codes.length; feature++) {
      if (date[feature]! > context.date && early[feature] === REALISED) codes[feature] = AFTER_DATE;
    }
  }
  return codes;
}

/** What the facts of a layer come to under the settings. */
export function featureValues(facts: FeatureFacts, context: CountingContext): FeatureValues {
  const { quantity, geodesic, connectors } = facts;
  const codes = featureCodes(facts, context);
  if (connectors === null) return { codes, quantity, geodesic, assumed: null };
  const weights = connectorWeights(connectors, context.cpeWeights);
  return {
    codes,
    quantity: quantity === null ? weights : quantity.map((value, feature) => value * weights[feature]!),
    geodesic: geodesic && geodesic.map((value, feature) => value * weights[feature]!),
    assumed: Uint8Array.from(connectors.kw, (power) => Number(Number.isNaN(power))),
  };
}

/** Weight of every connector under a table; one whose power is not known weighs 1. */
function connectorWeights(
  { kw, semiPublic }: NonNullable<FeatureFacts['connectors']>,
  table: CpeWeightTable,
): Float64Array {
  return kw.map((power, feature) => {
    const weight = Number.isNaN(power) ? 1 : cpeWeight(power, table);
    return semiPublic[feature] === 1 ? weight / 2 : weight;
  });
}
