import { cpeWeight } from '../../domain/measures/chargingPointEquivalent';
import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { CountingContext } from '../../domain/measures/countingRule';
import { LEFT_OUT, leftOutCode, OVERDUE, PLANNED, REALISED } from './countCodes';
import type { Connectors, FeatureFacts } from './featureFacts';

const AFTER_DATE = leftOutCode('afterDate');

/** What every feature of a layer brings under the settings, wherever it lies. */
export interface FeatureValues {
  /** `REALISED`, `PLANNED`, `OVERDUE` or the code of a reason. */
  codes: Uint8Array;
  /** Null: every feature that counts brings 1, so the number of features is the quantity. */
  quantity: Float64Array | null;
  /** Along the ellipsoid; null where nothing is measured. */
  geodesic: Float64Array | null;
  /** 1 for a connector whose power or access had to be assumed; null where nothing is assumed. */
  assumed: Uint8Array | null;
}

/** What one feature of a layer is in the count under the settings. */
export function featureCode(
  { early, late, date, future, due }: FeatureFacts,
  feature: number,
  context: CountingContext,
): number {
  let code = early[feature]!;
  // A year is written yyyy0000 and a month yyyymm00, so each is after the date only when it has not begun by then.
  if (code === REALISED && date !== null && date[feature]! > context.date) {
    code = future === null ? AFTER_DATE : future[feature]!;
  }
  if (code >= LEFT_OUT) return code;
  if (late !== null && late[feature] !== 0) return late[feature]!;
  return due !== null && due[feature] !== 0 && due[feature]! < context.date ? OVERDUE : code;
}

/** The code of every feature: {@link featureCode}, column by column. */
export function featureCodes(
  { early, late, date, future, due }: FeatureFacts,
  context: CountingContext,
): Uint8Array {
  const codes = early.slice();
  if (date !== null) {
    for (let feature = 0; feature < codes.length; feature++) {
      if (date[feature]! <= context.date || codes[feature] !== REALISED) continue;
      codes[feature] = future === null ? AFTER_DATE : future[feature]!;
    }
  }
  if (due !== null) {
    for (let feature = 0; feature < codes.length; feature++) {
      const isOverdue = due[feature] !== 0 && due[feature]! < context.date;
      if (isOverdue && codes[feature] === PLANNED) codes[feature] = OVERDUE;
    }
  }
  // Written last, for it comes after what status and year leave out.
  if (late !== null) {
    for (let feature = 0; feature < codes.length; feature++) {
      if (late[feature] !== 0 && codes[feature]! < LEFT_OUT) codes[feature] = late[feature]!;
    }
  }
  return codes;
}

/** What the facts of a layer come to under the settings. */
export function featureValues(facts: FeatureFacts, context: CountingContext): FeatureValues {
  const { quantity, geodesic, connectors } = facts;
  const codes = featureCodes(facts, context);
  if (connectors === null) return { codes, quantity, geodesic, assumed: null };
  const weights = connectors.kw.map((_, feature) => connectorWeight(connectors, feature, context.cpeWeights));
  return {
    codes,
    quantity: quantity === null ? weights : quantity.map((value, feature) => value * weights[feature]!),
    geodesic: geodesic && geodesic.map((value, feature) => value * weights[feature]!),
    assumed: connectors.assumed,
  };
}

/** Weight of a connector under a table; one whose power is not known weighs 1. */
export function connectorWeight(
  { kw, semiPublic }: Connectors,
  feature: number,
  table: CpeWeightTable,
): number {
  const power = kw[feature]!;
  const weight = Number.isNaN(power) ? 1 : cpeWeight(power, table);
  return semiPublic[feature] === 1 ? weight / 2 : weight;
}
