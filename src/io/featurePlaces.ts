import type { Columns } from '../features/columns';
import type { Places } from '../geo/guessCrs';

/** Where nobody measures: written by programs that know no position. */
export function isOrigin(x: number, y: number): boolean {
  return x === 0 && y === 0;
}

/**
 * One position for every feature with geometry: the first one (one of each kind, where it has several kinds). Without
 * those at the origin, which lie there in any CRS.
 */
export function featurePlaces(columns: Columns): Places {
  const { points, lines, polygons } = columns;
  const places = new Float64Array(
    2 * (points.feature.length + lines.feature.length + polygons.feature.length),
  );
  let length = 0;
  let last = -1;
  eachPart(columns, (positions, first, _end, feature) => {
    if (feature === last) return;
    const x = positions[2 * first]!;
    const y = positions[2 * first + 1]!;
    if (isOrigin(x, y)) return;
    last = feature;
    places[length++] = x;
    places[length++] = y;
  });
  return places.subarray(0, length);
}

/** A feature by its index, with the position that it was found for. */
export interface FoundFeature {
  feature: number;
  x: number;
  y: number;
}

/** The features of which a position `matches`, ascending, each with the first such position. */
export function featuresWith(columns: Columns, matches: (x: number, y: number) => boolean): FoundFeature[] {
  const found = new Map<number, FoundFeature>();
  eachPart(columns, (positions, first, end, feature) => {
    for (let i = 2 * first; i < 2 * end; i += 2) {
      if (!matches(positions[i]!, positions[i + 1]!)) continue;
      if (!found.has(feature)) found.set(feature, { feature, x: positions[i]!, y: positions[i + 1]! });
      return;
    }
  });
  return [...found.values()].sort((a, b) => a.feature - b.feature);
}

const IS_OUTSIDE = 1;
const IS_INSIDE = 2;

/** The features with geometry of which no position lies in a box of degrees (their indexes, ascending), and the number of the others. */
export function featuresOutside(
  columns: Columns,
  [west, south, east, north]: readonly [number, number, number, number],
): { outside: number[]; inside: number } {
  const standing = new Uint8Array(columns.count);
  eachPart(columns, (positions, first, end, feature) => {
    if (standing[feature] === IS_INSIDE) return;
    standing[feature] = IS_OUTSIDE;
    for (let i = 2 * first; i < 2 * end; i += 2) {
      const x = positions[i]!;
      const y = positions[i + 1]!;
      if (!(x >= west && x <= east && y >= south && y <= north)) continue;
      standing[feature] = IS_INSIDE;
      return;
    }
  });
  const outside: number[] = [];
  let inside = 0;
  standing.forEach((is, feature) => {
    if (is === IS_OUTSIDE) outside.push(feature);
    if (is === IS_INSIDE) inside++;
  });
  return { outside, inside };
}

/**
 * Visit every point, line and polygon of a layer, in the order of its columns: its positions, the index of the first one
 * and the one after its last, and its feature. Nothing is made on the way, so that it can be done for millions.
 */
function eachPart(
  { points, lines, polygons }: Columns,
  visit: (positions: Float64Array, first: number, end: number, feature: number) => void,
): void {
  for (let i = 0; i < points.feature.length; i++) visit(points.positions, i, i + 1, points.feature[i]!);
  for (let i = 0; i < lines.feature.length; i++)
    visit(lines.positions, lines.start[i]!, lines.start[i + 1]!, lines.feature[i]!);
  const { ringStart, polygonStart } = polygons;
  for (let i = 0; i < polygons.feature.length; i++) {
    const [first, end] = [ringStart[polygonStart[i]!]!, ringStart[polygonStart[i + 1]!]!];
    visit(polygons.positions, first, end, polygons.feature[i]!);
  }
}
