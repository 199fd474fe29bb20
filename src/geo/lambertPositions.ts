import type { Position } from 'geojson';
import { transformPositions } from './transformPositions';

/** Positions in degrees (EPSG:4326) as interleaved metres of the Lambert 72 plane (EPSG:31370). */
export function lambertPositions(positions: readonly Position[]): Float64Array {
  const plane = new Float64Array(positions.length * 2);
  positions.forEach(([x, y], index) => {
    plane[2 * index] = x!;
    plane[2 * index + 1] = y!;
  });
  transformPositions(plane, 'EPSG:4326', 'EPSG:31370');
  return plane;
}
