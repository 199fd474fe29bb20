import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { AreaShapeRequest } from './areaShapeRequest';
import { soundShape } from './soundShape';

type CombineRequest = Extract<AreaShapeRequest, { kind: 'combine' }>;

const OPERATIONS = { union, intersection: intersect, difference };

/**
 * Two or more areas as one: what lies in any of them, in all of them, or in the first and none of the others. Cut
 * with Turf in degrees, where the corners of neighbours are the same numbers.
 * @returns `shape.failed` naming the areas that Turf cannot cut, `shape.empty` when nothing is left
 */
export function combineShapes(
  request: Pick<CombineRequest, 'operation' | 'geometries' | 'names'>,
): Result<MultiPolygon> {
  const features = request.geometries.map(({ coordinates }) => multiPolygon(coordinates));
  if (features.length === 1) return soundShape(features[0]!.geometry);
  let result: Feature<Polygon | MultiPolygon> | null;
  try {
    result = OPERATIONS[request.operation](featureCollection(features));
  } catch {
    return fail('shape.failed', { areas: request.names.join(', ') });
  }
  return soundShape(result?.geometry ?? null);
}
