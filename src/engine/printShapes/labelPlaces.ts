import type { MultiPolygon, Polygon } from 'geojson';
import { areaStoreys } from '../areaStoreys';
import { clearLabelPlace } from '../clearLabelPlace';

/** Twice the area that a closed ring encloses, in the square of its unit. */
function twiceArea(ring: Polygon['coordinates'][number]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  }
  return Math.abs(twice);
}

/**
 * A place for the name of every area, in its largest part and in none of the areas over it: x and y, one after the other; NaN
 * without geometry.
 */
export function labelPlaces(areas: readonly MultiPolygon[]): Float64Array {
  const places = new Float64Array(2 * areas.length).fill(NaN);
  const laid = areas.map(({ coordinates }) => {
    const parts = coordinates.map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }));
    const sizes = coordinates.map(([outer = []]) => twiceArea(outer));
    const surface = sizes.reduce((sum, size) => sum + size, 0);
    return { parts, surface, largest: parts[sizes.indexOf(Math.max(...sizes))] };
  });
  const storeys = areaStoreys(laid);
  const raised = laid.flatMap(({ parts }, area) => (storeys[area]! > 0 ? [{ parts, area }] : []));
  laid.forEach(({ largest }, area) => {
    if (!largest) return;
    const above = raised.filter((other) => storeys[other.area]! > storeys[area]!);
    places.set(
      clearLabelPlace(
        largest,
        above.flatMap(({ parts }) => parts),
      ),
      2 * area,
    );
  });
  return places;
}
