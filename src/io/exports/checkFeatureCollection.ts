import validation from 'geojson-validation';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { itemAt } from '../../domain/itemAt';
import type { Cause } from '../../domain/cause';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { CrsCode } from '../../geo/crsCode';
import { causeOfMessage, checkGeometry } from '../formats/geojson/checkGeometry';
import { ringCrossesItself } from './ringCrossesItself';
import { twiceSignedRingArea } from './twiceSignedRingArea';

/**
 * Check GeoJSON before it leaves the house: its structure by geojson-validation, and what that does not know:
 * positions that are finite and, in degrees, in range; rings that are closed, have at least four positions and no
 * repetition, run the right way round and do not cross themselves. Rings of one polygon are not compared.
 * @param file the name that the file will have
 * @returns `export.invalid` naming the first feature (from 1) that is not right and why; feature 0 is the collection
 */
export function checkFeatureCollection(
  collection: FeatureCollection,
  file: string,
  crs: CrsCode = 'EPSG:4326',
): Result<null> {
  // Without its features: those are checked one by one, to know which.
  const [wrong] = validation.isFeatureCollection({ ...collection, features: [] }, true);
  if (wrong !== undefined) return fail('export.invalid', { file, feature: 0, cause: causeOfMessage(wrong) });
  for (const [index, feature] of collection.features.entries()) {
    const cause = checkFeature(feature, crs);
    if (cause !== null) return fail('export.invalid', { file, feature: index + 1, cause });
  }
  return ok(null);
}

function checkFeature(feature: Feature, crs: CrsCode): Cause | string | null {
  const [message] = validation.isFeature({ ...feature, geometry: null }, true);
  if (message !== undefined) return causeOfMessage(message);
  if (feature.geometry === null) return null;
  return checkGeometry(feature.geometry) ?? checkPositions(feature.geometry, crs);
}

function checkPositions(geometry: Geometry, crs: CrsCode): Cause | null {
  switch (geometry.type) {
    case 'Point':
      return checkRange([geometry.coordinates], crs);
    case 'MultiPoint':
    case 'LineString':
      return checkRange(geometry.coordinates, crs);
    case 'MultiLineString':
      return firstCause(geometry.coordinates, (line) => checkRange(line, crs));
    case 'Polygon':
      return checkPolygon(geometry.coordinates, crs);
    case 'MultiPolygon':
      return firstCause(geometry.coordinates, (polygon) => checkPolygon(polygon, crs));
    case 'GeometryCollection':
      return firstCause(geometry.geometries, (member) => checkPositions(member, crs));
  }
}

function firstCause<T>(parts: readonly T[], check: (part: T) => Cause | null): Cause | null {
  for (const part of parts) {
    const cause = check(part);
    if (cause !== null) return cause;
  }
  return null;
}

function checkRange(positions: readonly Position[], crs: CrsCode): Cause | null {
  const isInside = ([x, y]: Position): boolean =>
    crs === 'EPSG:4326'
      ? Math.abs(x!) <= 180 && Math.abs(y!) <= 90
      : Number.isFinite(x) && Number.isFinite(y);
  return positions.every(isInside) ? null : 'outsideRange';
}

function checkPolygon(rings: readonly Position[][], crs: CrsCode): Cause | null {
  for (const [index, ring] of rings.entries()) {
    const outside = checkRange(ring, crs);
    if (outside) return outside;
    if (ring.length < 4) return 'shortRing';
    const [first, last] = [itemAt(ring, 0), ring.at(-1)!];
    if (first[0] !== last[0] || first[1] !== last[1]) return 'openRing';
    if (ring.some(([x, y], at) => at > 0 && x === ring[at - 1]?.[0] && y === ring[at - 1]?.[1]))
      return 'repeatedPosition';
    if (ringCrossesItself(ring)) return 'selfIntersection';
    const area = twiceSignedRingArea(ring);
    if (index === 0 ? area <= 0 : area >= 0) return 'wrongWinding';
  }
  return null;
}
