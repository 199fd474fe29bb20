import { BELGIAN_RANGES, contains, FLEMISH_RANGES } from './detectCrs';
import { boundsInCrs } from './boundsInCrs';
import { CRS_CODES } from './crsCode';
import type { CrsCode } from './crsCode';
import { BELGIUM, CRS_DEFINITIONS } from './crsDefinitions';
import type { Bounds, DetectedCrs } from './detectCrs';

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
