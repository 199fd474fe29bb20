import type { CrsCode } from './crsCode';

/** A box in the units of its CRS. */
export interface Bounds {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export interface DetectedCrs {
  crs: CrsCode;
  /** True where the file gives northing before easting, or latitude before longitude. */
  swappedAxes: boolean;
}

/** The coordinate ranges of Belgium; no two overlap. */
const RANGES: readonly (Bounds & { crs: CrsCode })[] = [
  { crs: 'EPSG:4326', minX: 2.5, minY: 49.5, maxX: 6.4, maxY: 51.5 },
  { crs: 'EPSG:31370', minX: 14_609, minY: 19_797, maxX: 297_888, maxY: 246_443 },
  { crs: 'EPSG:3812', minX: 514_628, minY: 519_800, maxX: 797_904, maxY: 746_460 },
  { crs: 'EPSG:3857', minX: 278_299, minY: 6_358_417, maxX: 713_558, maxY: 6_712_008 },
];

const contains = (range: Bounds, bounds: Bounds): boolean =>
  bounds.minX >= range.minX &&
  bounds.minY >= range.minY &&
  bounds.maxX <= range.maxX &&
  bounds.maxY <= range.maxY;

/**
 * Recognise the CRS of a file that does not name one, by where its coordinates lie when it covers Belgium.
 * The order of the axes shows in every CRS but the two Lamberts, whose ranges are nearly square: there the usual
 * order, easting first, wins.
 * @returns null when the bounds fit no range, in neither order.
 */
export function detectCrs(bounds: Bounds): DetectedCrs | null {
  const swapped = { minX: bounds.minY, minY: bounds.minX, maxX: bounds.maxY, maxY: bounds.maxX };
  const find = (box: Bounds): CrsCode | undefined => RANGES.find((range) => contains(range, box))?.crs;
  const crs = find(bounds);
  if (crs !== undefined) return { crs, swappedAxes: false };
  const swappedCrs = find(swapped);
  return swappedCrs === undefined ? null : { crs: swappedCrs, swappedAxes: true };
}
