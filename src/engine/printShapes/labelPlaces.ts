import type { MultiPolygon, Polygon } from 'geojson';
import { labelPlace } from '../labelPlace';

/** Twice the area that a closed ring encloses, in the square of its unit. */
function twiceArea(ring: Polygon['coordinates'][number]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  }
  return Math.abs(twice);
}

/** A place for the name of every area, in its largest part: x and y, one after the other; NaN without geometry. */
export function labelPlaces(areas: readonly MultiPolygon[]): Float64Array {
  const places = new Float64Array(2 * areas.length).fill(NaN);
  areas.forEach(({ coordinates }, area) => {
    const largest = coordinates.reduce<Polygon['coordinates'] | null>(
      (best, part) => (best === null || twiceArea(part[0]!) > twiceArea(best[0]!) ? part : best),
      null,
    );
    if (largest) places.set(labelPlace({ type: 'Polygon', coordinates: largest }), 2 * area);
  });
  return places;
}
