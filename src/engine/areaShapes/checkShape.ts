import type { Geometry, MultiPolygon, Position } from 'geojson';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import { ringCrossesItself } from '../../io/exports/ringCrossesItself';
import { combineShapes } from './combineShapes';
import { soundShape } from './soundShape';

/** Degrees around Belgium, as in geo/detectCrs. */
const BELGIUM = { west: 2.5, south: 49.5, east: 6.4, north: 51.5 };

/**
 * A polygon that was drawn or came from elsewhere, made fit for an own area: open rings are closed, repeated positions
 * and parts without a surface go, overlapping parts become one, and rings are wound as RFC 7946 asks.
 * @returns `shape.crossesItself`, `shape.outsideBelgium`, or `shape.empty` when nothing with a surface is left
 */
export function checkShape(geometry: Geometry): Result<MultiPolygon> {
  const polygons = polygonsOf(geometry).map((rings) => rings.map(closed));
  const rings = polygons.flat();
  if (!rings.flat().every(isInBelgium)) return fail('shape.outsideBelgium', {});
  if (rings.some(ringCrossesItself)) return fail('shape.crossesItself', {});
  const sound = soundShape({ type: 'MultiPolygon', coordinates: polygons });
  if (!sound.ok) return sound;
  if (sound.value.coordinates.length === 1 && sound.value.coordinates[0]!.length === 1) return sound;
  const parts = sound.value.coordinates.map((coordinates): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: [coordinates],
  }));
  // A union with itself settles a hole that reaches outside its polygon.
  return combineShapes({ operation: 'union', geometries: [...parts, parts[0]!], names: [] });
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : [...ring];
}

function isInBelgium([x, y]: Position): boolean {
  const { west, south, east, north } = BELGIUM;
  return x! >= west && x! <= east && y! >= south && y! <= north;
}
