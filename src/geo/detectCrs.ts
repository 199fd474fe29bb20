import type { CrsCode } from './crsCode';

/** A box in the units of its CRS. */
export interface Bounds {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export interface DetectedCrs {
  crs: GuessedCrs;
  /** True where the file gives northing before easting, or latitude before longitude. */
  swappedAxes: boolean;
}

/**
 * Recognise the CRS of a shape that does not name one, by where all its coordinates lie in Belgium; for the many places
 * of a file, some of which may be wrong, see `guessCrs`. The order of the axes shows in every CRS but the two Lamberts,
 * whose ranges are nearly square: there the usual order, easting first, wins.
 * @returns null when the bounds fit no range, in neither order.
 */
export function detectCrs(bounds: Bounds): DetectedCrs | null {
  const swapped = { minX: bounds.minY, minY: bounds.minX, maxX: bounds.maxY, maxY: bounds.maxX };
  const find = ({ minX, minY, maxX, maxY }: Bounds): GuessedCrs | undefined =>
    BELGIAN_RANGES.find((range) => contains(range, minX, minY) && contains(range, maxX, maxY))?.crs;
  const crs = find(bounds);
  if (crs !== undefined) return { crs, swappedAxes: false };
  const swappedCrs = find(swapped);
  return swappedCrs === undefined ? null : { crs: swappedCrs, swappedAxes: true };
}

/** The CRS's that a place in Belgium is recognised in by its numbers alone. */
export type GuessedCrs = Extract<CrsCode, 'EPSG:4326' | 'EPSG:31370' | 'EPSG:3812' | 'EPSG:3857'>;

/** The coordinate ranges of Belgium; no two overlap. */
export const BELGIAN_RANGES: readonly (Bounds & { crs: GuessedCrs })[] = [
  { crs: 'EPSG:4326', minX: 2.5, minY: 49.5, maxX: 6.4, maxY: 51.51 },
  { crs: 'EPSG:31370', minX: 14_609, minY: 19_797, maxX: 297_888, maxY: 246_443 },
  { crs: 'EPSG:3812', minX: 514_628, minY: 519_800, maxX: 797_904, maxY: 746_460 },
  { crs: 'EPSG:3857', minX: 278_299, minY: 6_358_417, maxX: 713_558, maxY: 6_712_008 },
];

/** The box of the Flemish and the Brussels region, in the two planes in which the order of axes does not show otherwise. */
export const FLEMISH_RANGES: readonly (Bounds & { crs: GuessedCrs })[] = [
  { crs: 'EPSG:31370', minX: 21_900, minY: 153_000, maxX: 258_900, maxY: 244_100 },
  { crs: 'EPSG:3812', minX: 521_900, minY: 653_000, maxX: 758_900, maxY: 744_100 },
];

/** Whether a position lies in a box; false where it is not finite. */
export function contains(box: Bounds, x: number, y: number): boolean {
  return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}
