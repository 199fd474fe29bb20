import { lineString, simplify } from '@turf/turf';
import type { Position } from 'geojson';

/** A border between two junctions, or a whole ring, with fewer corners (Douglas and Peucker); its ends stay. */
export function simplifyArc(arc: Position[], tolerance: number): Position[] {
  if (arc.length < 3) return arc;
  return simplify(lineString(arc), { tolerance, highQuality: true }).geometry.coordinates;
}
