import type { MultiPolygon } from 'geojson';
import { planarRingArea } from '../../src/geo/planarMeasures';
import { transformGeometry } from '../../src/geo/transform';

/** Square metres of a polygon in degrees, measured in the Lambert 72 plane between its transformed corners. */
export function lambertArea(geometry: MultiPolygon): number {
  return planeArea(transformGeometry(geometry, 'EPSG:4326', 'EPSG:31370'));
}

/** The area of a polygon in the plane of its coordinates, in their units. */
export function planeArea(geometry: MultiPolygon): number {
  return geometry.coordinates.reduce(
    (total, rings) =>
      rings.reduce(
        (sum, ring, index) =>
          sum + (index === 0 ? 1 : -1) * planarRingArea(Float64Array.from(ring.flat()), 0, ring.length),
        total,
      ),
    0,
  );
}
