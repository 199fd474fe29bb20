import type { MultiPolygon } from 'geojson';
import type { Area } from '../../domain/areas/area';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { PolygonColumns } from '../../features/columns';
import { areaGeometries } from './areaGeometries';
import { combineShapes } from './combineShapes';

/**
 * The union of areas of a layer.
 * @param areas in the order of the layer's features
 * @returns `areas.unknownCode` for a code that the layer does not have, and what {@link combineShapes} answers
 */
export function composeShape(
  polygons: PolygonColumns,
  areas: readonly Area[],
  codes: readonly string[],
): Result<MultiPolygon> {
  const features = codes.map((code) => areas.findIndex((area) => area.code === code));
  const unknown = features.indexOf(-1);
  if (unknown !== -1) return fail('areas.unknownCode', { code: codes[unknown]! });
  return combineShapes({
    operation: 'union',
    geometries: areaGeometries(polygons, features).filter(({ coordinates }) => coordinates.length > 0),
    names: features.map((feature) => areas[feature]!.name),
  });
}
