import { CRS_CODES } from './crsCode';
import type { CrsCode } from './crsCode';
import { boundsInCrs } from './transform';
import { BELGIUM, CRS_DEFINITIONS } from './crsDefinitions';

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
type GuessedCrs = Extract<CrsCode, 'EPSG:4326' | 'EPSG:31370' | 'EPSG:3812' | 'EPSG:3857'>;

/** The coordinate ranges of Belgium; no two overlap. */
const BELGIAN_RANGES: readonly (Bounds & { crs: GuessedCrs })[] = [
  { crs: 'EPSG:4326', minX: 2.5, minY: 49.5, maxX: 6.4, maxY: 51.51 },
  { crs: 'EPSG:31370', minX: 14_609, minY: 19_797, maxX: 297_888, maxY: 246_443 },
  { crs: 'EPSG:3812', minX: 514_628, minY: 519_800, maxX: 797_904, maxY: 746_460 },
  { crs: 'EPSG:3857', minX: 278_299, minY: 6_358_417, maxX: 713_558, maxY: 6_712_008 },
];

/** The box of the Flemish and the Brussels region, in the two planes in which the order of axes does not show otherwise. */
const FLEMISH_RANGES: readonly (Bounds & { crs: GuessedCrs })[] = [
  { crs: 'EPSG:31370', minX: 21_900, minY: 153_000, maxX: 258_900, maxY: 244_100 },
  { crs: 'EPSG:3812', minX: 521_900, minY: 653_000, maxX: 758_900, maxY: 744_100 },
];

/** Whether a position lies in a box; false where it is not finite. */
export function contains(box: Bounds, x: number, y: number): boolean {
  return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}

/** One position of every feature, interleaved, in the units of their file: what a guess goes by. */
export type Places = Float64Array;

/** More of the places than this in Flanders, and the usual order of axes holds. */
const FEW = 0.1;
const SQUARE: readonly CrsCode[] = ['EPSG:31370', 'EPSG:3812', 'EPSG:3447', 'EPSG:31300', 'EPSG:28992'];

/**
 * Guess the CRS of places that nobody names one for: the one whose range of Belgium at least half of them lie in, and
 * more than in any other. The ranges do not overlap, so places that are wrong or abroad cannot speak for another one,
 * and half is enough; every place counts once, however many corners its feature has.
 *
 * The order of axes shows in degrees and Web Mercator. The ranges of the two Lamberts are nearly square: northing before
 * easting is recognised only where the usual order puts (nearly) everything outside Flanders and Brussels, and the other
 * order puts half of it or more inside. It cannot be told where both orders lie in Flanders (around Leuven, Mechelen and
 * Hasselt), and places in Wallonia alone, east of Charleroi, look the same as places of Flanders with their axes swapped:
 * a file of such places has to name its CRS.
 * @returns null where no range holds half of them, or two ranges hold as many
 */
export function guessCrs(places: Places): DetectedCrs | null {
  const votes = BELGIAN_RANGES.map((range) => {
    const [straight, swapped] = [share(places, range, false), share(places, range, true)];
    return { crs: range.crs, straight, swapped, most: Math.max(straight, swapped) };
  }).sort((a, b) => b.most - a.most);
  const [first, second] = votes as [(typeof votes)[0], (typeof votes)[0]];
  if (!(first.most >= 0.5) || first.most === second.most) return null;
  const flemish = FLEMISH_RANGES.find(({ crs }) => crs === first.crs);
  const swappedAxes = flemish
    ? share(places, flemish, true) >= 0.5 && share(places, flemish, false) <= FEW
    : first.swapped > first.straight;
  return { crs: first.crs, swappedAxes };
}

/** Whether at least half of the places lie where a CRS is meant to be used; false without places. */
export function mostlyWithin(places: Places, crs: CrsCode): boolean {
  return share(places, boundsInCrs(CRS_DEFINITIONS[crs].area, crs), false) >= 0.5;
}

/**
 * A CRS of ours in which at least half of the places lie in Belgium: not sure enough to read them so, since the numbers
 * of these systems overlap, but worth to propose. null where there is none.
 */
export function likelyCrs(places: Places): CrsCode | null {
  return CRS_CODES.find((crs) => share(places, boundsInCrs(BELGIUM, crs), false) >= 0.5) ?? null;
}

/** Whether the order of axes of places in Belgium shows in their numbers: not where its range is nearly square. */
export function orderShows(crs: CrsCode): boolean {
  return !SQUARE.includes(crs);
}

/**
 * Whether places in a CRS that is known have their axes swapped: at least half of them then lie in Belgium, and fewer do
 * in the usual order. Never of the Lamberts and RD New, whose ranges are nearly square.
 */
export function areSwapped(places: Places, crs: CrsCode): boolean {
  if (!orderShows(crs)) return false;
  const belgium = boundsInCrs(BELGIUM, crs);
  const swapped = share(places, belgium, true);
  return swapped >= 0.5 && swapped > share(places, belgium, false);
}

/** The share of the places, from 0 to 1, that lie in a box, read in the usual order of axes or the other one. */
function share(places: Places, box: Bounds, swapped: boolean): number {
  const [toX, toY] = swapped ? [1, 0] : [0, 1];
  let inside = 0;
  for (let i = 0; i < places.length; i += 2) {
    if (contains(box, places[i + toX]!, places[i + toY]!)) inside++;
  }
  return (2 * inside) / places.length;
}
