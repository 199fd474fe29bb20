import { prefixSums } from '../features/prefixSums';
import { LEFT_OUT, PLANNED, REALISED } from './featureFacts';
import { CODES } from './featureValues';
import type { FeatureValues } from './featureValues';
import type { WholeFeatures } from './tallyBuilder';

/**
 * Running totals of all that a layer brings under a rule, over its features in some order: any stretch of them is
 * answered by subtractions, however long it is.
 */
export class RunningTotals {
  /** Per code the number of features before each place; null for a code that no feature has. */
  readonly #features: readonly (Uint32Array | null)[];
  /** Null where every feature that counts brings 1. */
  readonly #realised: Float64Array | null;
  readonly #planned: Float64Array | null;
  readonly #geodesic: Float64Array | null;
  readonly #assumed: Uint32Array | null;

  /** @param order the features, by their number in the layer. */
  constructor({ codes, quantity, geodesic, assumed }: FeatureValues, order: Uint32Array) {
    this.#features = featuresByCode(codes, order);
    const sumOf = (column: Float64Array | null, code: number): Float64Array | null =>
      column &&
      prefixSums(Float64Array.from(order, (feature) => (codes[feature] === code ? column[feature]! : 0)));
    this.#realised = sumOf(quantity, REALISED);
    this.#planned = this.#features[PLANNED] ? sumOf(quantity, PLANNED) : null;
    this.#geodesic = sumOf(geodesic, REALISED);
    this.#assumed =
      assumed && countsBefore(order.length, (i) => codes[order[i]!]! < LEFT_OUT && assumed[order[i]!] === 1);
  }

  /** What the features from place `first` up to, not including, `end` bring. */
  between(first: number, end: number): WholeFeatures {
    const difference = (sums: ArrayLike<number> | null): number => (sums ? sums[end]! - sums[first]! : 0);
    const features = this.#features.map(difference);
    const isWhole = this.#realised === null;
    return {
      features,
      realised: isWhole ? features[REALISED]! : difference(this.#realised),
      planned: isWhole ? features[PLANNED]! : difference(this.#planned),
      geodesic: difference(this.#geodesic),
      assumed: difference(this.#assumed),
    };
  }
}

function featuresByCode(codes: Uint8Array, order: Uint32Array): (Uint32Array | null)[] {
  const occurs = new Uint8Array(CODES);
  for (const code of codes) occurs[code] = 1;
  return Array.from(occurs, (isThere, code) =>
    isThere === 1 ? countsBefore(order.length, (i) => codes[order[i]!] === code) : null,
  );
}

/** How many of the first i places are meant, for every i. */
function countsBefore(length: number, isMeant: (place: number) => boolean): Uint32Array {
  const counts = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) counts[i + 1] = counts[i]! + Number(isMeant(i));
  return counts;
}
