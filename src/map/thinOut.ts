import type { MeasureGeometry } from '../engine/measureGeometry';

/** From this zoom on every point is drawn; from further away areas are what is looked at. */
export const ALL_FROM = 11;
const FIRST_ZOOM = 5;
const ZOOMS = ALL_FROM - FIRST_ZOOM;
/** So many CSS pixels lie between two dots: they then cover about an eighth of an area at most. */
const APART = 7;
/** The same in degrees of longitude, for every zoom from which dots are thinned out. */
const CELLS = Float64Array.from(
  { length: ZOOMS },
  (_, step) => (APART * 360) / (512 * 2 ** (FIRST_ZOOM + step)),
);
/** Fewer points than this leave room between them anyhow, and each of them is seen. */
const MOST_UNTHINNED = 1000;
/** Bits of what is taken at a zoom; places that share one hide each other until further in. */
const BITS = 2 ** 22;

/** Places in which a dot is drawn, for every zoom from which dots are thinned out. */
type Taken = readonly Uint8Array[];

const takenOf = new WeakMap<MeasureGeometry, Map<string, Taken>>();

/** What is taken by points of one kind of a geometry, all its stretches together; null where it has too few to thin out. */
export function takenBy(whole: MeasureGeometry, kind: string): Taken | null {
  if (whole.points.feature.length <= MOST_UNTHINNED) return null;
  const kinds = takenOf.get(whole) ?? new Map<string, Taken>();
  takenOf.set(whole, kinds);
  const taken = kinds.get(kind) ?? Array.from({ length: ZOOMS }, () => new Uint8Array(BITS / 8));
  kinds.set(kind, taken);
  return taken;
}

/** Points in the order in which they appear as the map zooms in. */
export interface ThinnedPoints {
  /** Interleaved lon/lat. */
  positions: Float64Array;
  /** How many of them, from the first, are drawn at a zoom. */
  countAt(zoom: number): number;
}

/** Points of which every one is drawn at every zoom. */
export function notThinned(positions: Float64Array): ThinnedPoints {
  return { positions, countAt: () => positions.length / 2 };
}

/**
 * Leave out points that lie close to another at a zoom: a lone one is seen from any distance, a crowd by as many as there is
 * room for. @param taken by those that were thinned out before; what is drawn of these is added
 */
export function thinOut(positions: Float64Array, taken: Taken): ThinnedPoints {
  const count = positions.length / 2;
  const from = new Uint8Array(count);
  const counts = new Uint32Array(ZOOMS + 1);
  for (let point = 0; point < count; point++) {
    const [x, y] = [positions[2 * point]!, positions[2 * point + 1]!];
    let first = ZOOMS;
    for (let step = 0; step < ZOOMS; step++) {
      const cell = CELLS[step]!;
      // A degree of latitude is longer by this much, about as far north as Flanders.
      const hash =
        Math.imul(Math.floor(x / cell), 73_856_093) ^ Math.imul(Math.floor((y * 1.6) / cell), 19_349_663);
      const bit = (hash ^ (hash >>> 15)) & (BITS - 1);
      const bits = taken[step]!;
      if (first === ZOOMS && (bits[bit >> 3]! & (1 << (bit & 7))) === 0) first = step;
      if (first < ZOOMS) bits[bit >> 3]! |= 1 << (bit & 7);
    }
    from[point] = first;
    counts[first]!++;
  }
  const ends = counts.slice();
  for (let step = 1; step <= ZOOMS; step++) ends[step]! += ends[step - 1]!;
  const next = ends.map((end, step) => end - counts[step]!);
  const ordered = new Float64Array(positions.length);
  for (let point = 0; point < count; point++) {
    const place = next[from[point]!]!++;
    ordered[2 * place] = positions[2 * point]!;
    ordered[2 * place + 1] = positions[2 * point + 1]!;
  }
  return {
    positions: ordered,
    countAt: (zoom) => ends[Math.min(ZOOMS, Math.max(0, Math.floor(zoom) - FIRST_ZOOM))]!,
  };
}
