import { prefixSums } from '../features/prefixSums';
import { CODES, LEFT_OUT, OVERDUE, PLANNED, REALISED } from './countCodes';
import type { FeatureValues } from './featureValues';
import type { Stretches } from './stretchBuilder';
import type { WholeFeatures } from './tallyBuilder';

type Sums = Uint32Array | Float64Array;

/**
 * A counting rule compiled for a layer: running totals of all that its features bring, in some order. Any stretch of
 * features is then answered by subtractions, however long it is.
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
    const codeAt = new Uint8Array(order.length);
    for (let i = 0; i < order.length; i++) codeAt[i] = codes[order[i]!]!;
    this.#features = featuresByCode(codeAt);
    const sumOf = (column: Float64Array | null, ...of: number[]): Float64Array | null =>
      column && prefixSums(valuesAt(column, order, codeAt, of));
    this.#realised = sumOf(quantity, REALISED);
    const isPlanned = this.#features[PLANNED] ?? this.#features[OVERDUE];
    this.#planned = isPlanned ? sumOf(quantity, PLANNED, OVERDUE) : null;
    this.#geodesic = sumOf(geodesic, REALISED);
    this.#assumed = assumed && assumedBefore(assumed, order, codeAt);
  }

  /** What each set of areas has of the stretches. @param setCount sets that a stretch can name, 0 included. */
  bySet(stretches: Stretches, setCount: number): WholeFeatures[] {
    const sumBySet = (sums: Sums | null): Float64Array | null =>
      sums && differences(sums, stretches, setCount);
    const features = this.#features.map(sumBySet);
    const realised = this.#realised === null ? features[REALISED] : sumBySet(this.#realised);
    const planned = this.#realised === null ? null : sumBySet(this.#planned);
    const geodesic = sumBySet(this.#geodesic);
    const assumed = sumBySet(this.#assumed);
    return Array.from({ length: setCount }, (_, set) => ({
      features: features.map((column) => (column ? column[set]! : 0)),
      realised: realised?.[set] ?? 0,
      planned: planned?.[set] ?? (features[PLANNED]?.[set] ?? 0) + (features[OVERDUE]?.[set] ?? 0),
      geodesic: geodesic?.[set] ?? 0,
      assumed: assumed?.[set] ?? 0,
    }));
  }
}

function differences(sums: Sums, { set, first, end }: Stretches, setCount: number): Float64Array {
  const bySet = new Float64Array(setCount);
  for (let i = 0; i < set.length; i++) bySet[set[i]!]! += sums[end[i]!]! - sums[first[i]!]!;
  return bySet;
}

function featuresByCode(codeAt: Uint8Array): (Uint32Array | null)[] {
  const occurs = new Uint8Array(CODES);
  for (let i = 0; i < codeAt.length; i++) occurs[codeAt[i]!] = 1;
  return Array.from(occurs, (isThere, code) => {
    if (isThere === 0) return null;
    const counts = new Uint32Array(codeAt.length + 1);
    let count = 0;
    for (let i = 0; i < codeAt.length; i++) {
      if (codeAt[i] === code) count++;
      counts[i + 1] = count;
    }
    return counts;
  });
}

/** The values of the features that have one of the codes, 0 for the others. */
function valuesAt(
  column: Float64Array,
  order: Uint32Array,
  codeAt: Uint8Array,
  of: readonly number[],
): Float64Array {
  const values = new Float64Array(order.length);
  const [code, other = code] = of;
  for (let i = 0; i < order.length; i++) {
    if (codeAt[i] === code || codeAt[i] === other) values[i] = column[order[i]!]!;
  }
  return values;
}

function assumedBefore(assumed: Uint8Array, order: Uint32Array, codeAt: Uint8Array): Uint32Array {
  const counts = new Uint32Array(order.length + 1);
  for (let i = 0; i < order.length; i++) {
    counts[i + 1] = counts[i]! + (codeAt[i]! < LEFT_OUT ? assumed[order[i]!]! : 0);
  }
  return counts;
}
