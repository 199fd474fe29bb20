import { itemAt } from '../../domain/itemAt';
import type { Position } from 'geojson';
import type { DrawnShape, Sketch } from '../../domain/areas/drawnShape';

/** The corners that were set, without the one under the pointer. */
function setCorners(line: readonly Position[], corners: number, least: number): Position[] | null {
  return corners < least ? null : line.slice(0, corners);
}

/**
 * What a drawing goes on with when the map comes back after another page: a finished one as it stands, an unfinished one
 * with handles on the corners that were set. null where too few were set to make something of.
 */
export function shapeToResume({
  shape,
  corners,
  finished,
}: Pick<Sketch, 'shape' | 'corners' | 'finished'>): DrawnShape | null {
  if (finished || !shape || shape.type === 'Point') return shape;
  if (shape.type === 'LineString') {
    const coordinates = setCorners(shape.coordinates, corners, 2);
    return coordinates && { type: 'LineString', coordinates };
  }
  const ring = setCorners(shape.coordinates[0]?.[0] ?? [], corners, 3);
  return ring && { type: 'MultiPolygon', coordinates: [[[...ring, itemAt(ring, 0)]]] };
}
