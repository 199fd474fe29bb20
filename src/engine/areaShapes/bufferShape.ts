import jsts from '@turf/jsts';
import type { Geometry, MultiPolygon } from 'geojson';
import type { Result } from '../../domain/result';
import { transformGeometry } from '../../geo/transform';
import { soundShape } from './soundShape';

/**
 * Sides that stand for a quarter of a circle. The corners lie on the circle: a full one of 128 sides has 0.04 % less
 * surface than the circle.
 */
export const SIDES_PER_QUARTER = 32;

/**
 * Everything within a distance of a geometry, round at ends and corners, in the Lambert 72 plane: with JSTS, of which
 * GEOS (PostGIS, QGIS) is a port, so that QGIS finds the same area. Turf's own buffer is one on a sphere.
 * @param geometry degrees, EPSG:4326
 * @param distance metres in the plane; negative to make a polygon smaller
 * @returns `shape.empty` when nothing is left
 */
export function bufferShape(geometry: Geometry, distance: number): Result<MultiPolygon> {
  const { BufferOp, GeoJSONReader, GeoJSONWriter } = jsts;
  const plane = new GeoJSONReader().read(transformGeometry(geometry, 'EPSG:4326', 'EPSG:31370'));
  const buffered = BufferOp.bufferOp(plane, distance, SIDES_PER_QUARTER);
  if (buffered.isEmpty()) return soundShape(null);
  return soundShape(transformGeometry(new GeoJSONWriter().write(buffered), 'EPSG:31370', 'EPSG:4326'));
}
