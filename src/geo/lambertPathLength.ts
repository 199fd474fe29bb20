import type { Position } from 'geojson';
import { lambertPositions } from './lambertPositions';
import { planarLength } from './planarLength';

/** Length of a path of positions in degrees (EPSG:4326), in metres of the Lambert 72 plane. */
export function lambertPathLength(path: readonly Position[]): number {
  return planarLength(lambertPositions(path), 0, path.length);
}
