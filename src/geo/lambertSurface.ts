import type { MultiPolygon } from 'geojson';
import { lambertPositions } from './lambertPositions';
import { planarRingArea } from './planarRingArea';

/**
 * Surface of polygons in degrees (EPSG:4326), in square metres of the Lambert 72 plane: outer rings less their holes.
 * Means nothing for a ring that crosses itself.
 */
export function lambertSurface({ coordinates }: MultiPolygon): number {
  let surface = 0;
  for (const rings of coordinates) {
    rings.forEach((ring, index) => {
      const area = planarRingArea(lambertPositions(ring), 0, ring.length);
      surface += index === 0 ? area : -area;
    });
  }
  return surface;
}
