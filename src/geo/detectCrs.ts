import { BELGIAN_RANGES, contains } from './belgianRanges';
import type { GuessedCrs } from './belgianRanges';

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
