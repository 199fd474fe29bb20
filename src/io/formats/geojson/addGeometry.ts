import type { Cause } from '../../../domain/cause';
import type { ColumnsBuilder, SimpleGeometry } from '../../../features/columnsBuilder';
import { checkGeometry } from './checkGeometry';
import { tidyCoordinates } from './tidyCoordinates';

const DEEPEST = 8;

interface GeometryObject {
  type?: unknown;
  coordinates?: unknown;
  geometries?: unknown;
  bbox?: unknown;
}

/**
 * Check a geometry object as JSON gives it and add it to the builder's feature at hand. Its coordinates are made regular
 * first, and a bounding box is ignored: it is never read, so a wrong one does no harm.
 * @returns what is wrong with it; null when it was added.
 */
export function addGeometry(
  geometry: GeometryObject,
  builder: ColumnsBuilder,
  depth = 0,
): Cause | string | null {
  delete geometry.bbox;
  if (geometry.type === 'GeometryCollection') return addCollection(geometry, builder, depth);
  const tidied = tidyCoordinates(geometry);
  if (tidied.heights) builder.markHeight();
  builder.markRepairedRings(tidied.closedRings);
  for (let line = 0; line < tidied.shortLines; line++) builder.markDegenerate('shortLine');
  for (let ring = 0; ring < tidied.shortRings; ring++) builder.markDegenerate('shortRing');
  const { coordinates } = geometry;
  const isEmpty = Array.isArray(coordinates) && coordinates.length === 0;
  const cause = checkGeometry(isEmpty ? { ...geometry, type: 'MultiPoint' } : geometry);
  if (cause !== null || isEmpty) return cause;
  builder.addGeometry(geometry as SimpleGeometry);
  return null;
}

function addCollection(
  { geometries }: GeometryObject,
  builder: ColumnsBuilder,
  depth: number,
): Cause | string | null {
  if (!Array.isArray(geometries)) return 'noMembers';
  if (depth >= DEEPEST) return 'tooDeep';
  builder.markCollection();
  for (const member of geometries as unknown[]) {
    if (typeof member !== 'object' || member === null) return 'noGeometry';
    const cause = addGeometry(member, builder, depth + 1);
    if (cause !== null) return cause;
  }
  return null;
}
