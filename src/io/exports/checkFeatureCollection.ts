import validation from 'geojson-validation';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { itemAt } from '../../domain/itemAt';
import type { Cause } from '../../domain/cause';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { CrsCode } from '../../geo/crsCode';
import { causeOfMessage, checkGeometry } from '../formats/geojson/checkGeometry';
import { ringCrossesItself } from './ringCrossesItself';
import { twiceSignedRingArea } from './ringWinding';

/**
 * Check GeoJSON before it leaves the house: its structure by geojson-validation, and what that does not know:
 * positions that are finite and, in degrees, in range; rings that are closed, have at least four positions and no
 * repetition, run the right way round and do not cross themselves. Rings of one polygon are not compared.
 * @param file the name that the file will have
 * @param rings `any`: rings may repeat a position and cross themselves, as lines that a user drew can
 * @returns `export.invalid` naming the first feature (from 1) that is not right and why; feature 0 is the collection
 */
export function checkFeatureCollection(
  collection: FeatureCollection,
  file: string,
  crs: CrsCode = 'EPSG:4326',
  rings: 'simple' | 'any' = 'simple',
): Result<null> {
  // Without its features: those are checked one by one, to know which.
  const [wrong] = validation.isFeatureCollection({ ...collection, features: [] }, true);
  if (wrong !== undefined) return fail('export.invalid', { file, feature: 0, cause: causeOfMessage(wrong) });
  for (const [index, feature] of collection.features.entries()) {
    const cause = checkFeature(feature, crs, rings);
    if (cause !== null) return fail('export.invalid', { file, feature: index + 1, cause });
  }
  return ok(null);
}

/** What is wrong with a ring of simple features, though each of its positions is right. */
const OF_SIMPLE_RINGS: ReadonlySet<string> = new Set<Cause>([
  'repeatedPosition',
  'selfIntersection',
  'wrongWinding',
]);

function checkFeature(feature: Feature, crs: CrsCode, rings: 'simple' | 'any'): Cause | string | null {
  const [message] = validation.isFeature({ ...feature, geometry: null }, true);
  if (message !== undefined) return causeOfMessage(message);
  if (feature.geometry === null) return null;
  const cause = checkGeometry(feature.geometry) ?? checkPositions(feature.geometry, crs);
  return rings === 'any' && cause !== null && OF_SIMPLE_RINGS.has(cause) ? null : cause;
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
