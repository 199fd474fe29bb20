import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { labelPlace } from './labelPlace';

/** Places on a side of the box around an area at which room for its name is looked for. */
const PLACES = 15;

/**
 * A place inside a polygon for its name that lies in none of the areas over it: theirs it would seem to be. As ever where
 * these leave it free; else as far from every border as can be, and where they leave no room as if they were not there.
 * @param above parts of the areas that lie over the polygon
 */
export function clearLabelPlace(polygon: Polygon, above: readonly Polygon[]): Position {
  const usual = labelPlace(polygon);
  const isFree = (place: Position): boolean => !above.some((part) => booleanPointInPolygon(place, part));
  if (isFree(usual)) return usual;
  const rings = [polygon, ...above].flatMap(({ coordinates }) => coordinates);
  let best = { place: usual, room: 0 };
  for (const place of placesIn(polygon)) {
    if (!isFree(place)) continue;
    const room = Math.min(...rings.map((ring) => distanceTo(ring, place)));
    if (room > best.room) best = { place, room };
  }
  return best.place;
}

/** Places on a grid, as far as they lie in the polygon. */
function placesIn(polygon: Polygon): Position[] {
  const outer = polygon.coordinates[0] ?? [];
  const span = (axis: 0 | 1): number[] => {
    const [least, most] = outer.reduce<[number, number]>(
      ([low, high], corner) => [Math.min(low, corner[axis]!), Math.max(high, corner[axis]!)],
      [Infinity, -Infinity],
    );
    return Array.from({ length: PLACES }, (_, at) => least + ((at + 0.5) / PLACES) * (most - least));
  };
  const ys = span(1);
  return span(0)
    .flatMap((x) => ys.map((y): Position => [x, y]))
    .filter((place) => booleanPointInPolygon(place, polygon));
}

/** The distance between a place and the nearest of a ring's edges, in the unit of the coordinates. */
function distanceTo(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  let nearest = Infinity;
  for (let at = 1; at < ring.length; at++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[at - 1]!, ring[at]!];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return nearest;
}
