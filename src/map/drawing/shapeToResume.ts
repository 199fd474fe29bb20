import { itemAt } from '../../domain/itemAt';
import type { Position } from 'geojson';
import type { DrawingTool, DrawnShape, Sketch } from '../../domain/areas/drawnShape';

/**
 * The corners of an unfinished line or polygon that the pen goes on from: those that were set, where they are too few to
 * make something of. Those of a freehand drawing and a circle are drawn in one go.
 */
export function cornersToResume({
  tool,
  shape,
  corners,
  finished,
}: Pick<Sketch, 'shape' | 'corners' | 'finished'> & { tool: DrawingTool }): readonly Position[] {
  if (finished || !shape) return [];
  if (tool === 'line' && shape.type === 'LineString') return shape.coordinates.slice(0, corners);
  if (tool === 'polygon' && shape.type === 'MultiPolygon')
    return shape.coordinates[0]?.[0]?.slice(0, corners) ?? [];
  return [];
}

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
