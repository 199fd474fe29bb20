import type { MultiPolygon } from 'geojson';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { areaGeometries } from '../areaShapes/areaGeometries';
import { combineShapes } from '../areaShapes/combineShapes';
import { polygonColumns } from '../areaShapes/shapeLayer';
import { evenOddPolygons } from '../polygons/evenOddPolygons';
import { measurePolygons } from '../polygons/measurePolygons';
import type { MeasuredBatch } from './measuredBatch';

/** A measure that is drawn: a feature of a batch. */
export interface DrawnMeasure {
  id: string;
  batch: MeasuredBatch;
  feature: number;
}

/** What a polygon has in common with others. */
export interface Overlap {
  /** Square metres in Lambert 72, each place once, also where several lie over it. */
  area: number;
  /** The measures that it overlaps. */
  ids: readonly string[];
  /** The polygon without what it has in common; null where nothing is left of it. */
  rest: MultiPolygon | null;
}

/**
 * What a drawn polygon has in common with other measures, and what is left when that is taken away: the same ground cannot
 * be unsealed twice. Less than about a square metre, as along a common border, is no overlap.
 * @returns null without overlap; `shape.failed` for outlines that cannot be cut
 */
export function overlapWith(
  polygon: Omit<DrawnMeasure, 'id'>,
  others: readonly DrawnMeasure[],
): Result<Overlap | null> {
  const near = others.filter((other) => doBoxesMeet(boxOf(polygon), boxOf(other)));
  if (near.length === 0) return ok(null);
  const drawn = outlineOf(polygon);
  const met: { id: string; common: MultiPolygon; outline: MultiPolygon }[] = [];
  for (const other of near) {
    const outline = outlineOf(other);
    const common = combine('intersection', [drawn, outline]);
    if (!common.ok) return common;
    if (common.value) met.push({ id: other.id, common: common.value, outline });
  }
  if (met.length === 0) return ok(null);
  const common = combine(
    'union',
    met.map((one) => one.common),
  );
  if (!common.ok) return common;
  const rest = combine('difference', [drawn, ...met.map(({ outline }) => outline)]);
  if (!rest.ok) return rest;
  const { lambert } = measurePolygons(polygonColumns([common.value!], []).polygons);
  return ok({ area: lambert[0]!, ids: met.map(({ id }) => id), rest: rest.value });
}

/** As {@link combineShapes}, with null where nothing is left. */
function combine(
  operation: 'union' | 'intersection' | 'difference',
  geometries: readonly MultiPolygon[],
): Result<MultiPolygon | null> {
  const combined = combineShapes({ operation, geometries, names: [] });
  return !combined.ok && combined.problem.code === 'shape.empty' ? ok(null) : combined;
}

/** A feature's polygons, without crossings, as they are counted. */
function outlineOf({ batch, feature }: Omit<DrawnMeasure, 'id'>): MultiPolygon {
  const { polygons } = polygonColumns(areaGeometries(batch.columns.polygons, [feature]), []);
  return areaGeometries(evenOddPolygons(polygons), [0])[0]!;
}

function boxOf({ batch, feature }: Omit<DrawnMeasure, 'id'>): Float64Array {
  return batch.polygonBoxes.subarray(4 * feature, 4 * feature + 4);
}

/** West, south, east, north; a feature without polygons has a box that meets none. */
function doBoxesMeet(a: Float64Array, b: Float64Array): boolean {
  return a[0]! <= b[2]! && b[0]! <= a[2]! && a[1]! <= b[3]! && b[1]! <= a[3]!;
}
