import type { Cause } from '../../domain/cause';
import type { ProblemCode } from '../../domain/problem';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { attributeValue } from '../../features/columns';
import type { Columns } from '../../features/columns';
import { requireColumn } from '../attributes/requireColumn';
import type { ShapedArea } from './shapeLayer';
import { areaGeometries } from './areaGeometries';
import { checkShape } from './checkShape';

/** What is wrong with a shape, as the cause inside the message about its feature. */
const CAUSES: Partial<Record<ProblemCode, Cause>> = {
  'shape.crossesItself': 'selfIntersection',
  'shape.failed': 'selfIntersection',
  'shape.outsideBelgium': 'outsideRange',
  'shape.empty': 'noSurface',
};

/**
 * Every feature of a layer with polygons as a shape for an own area, checked. Features without polygons are left out.
 * @param file names the layer in a problem
 * @param numberOf the row of a feature in its file, from 1
 * @returns `areas.noPolygons`, `column.missing`, or `geojson.invalidFeature` about the first feature that is wrong
 */
export function readShapes(
  columns: Columns,
  nameColumn: string,
  file: string,
  numberOf: (feature: number) => number,
): Result<ShapedArea[]> {
  const { polygons, count } = columns;
  if (polygons.feature.length === 0) return fail('areas.noPolygons', { file });
  const names = requireColumn(columns, nameColumn, file);
  if (!names.ok) return names;
  const geometries = areaGeometries(
    polygons,
    Array.from({ length: count }, (_, feature) => feature),
  );
  const shapes: ShapedArea[] = [];
  for (const [feature, geometry] of geometries.entries()) {
    if (geometry.coordinates.length === 0) continue;
    const number = numberOf(feature);
    const checked = checkShape(geometry);
    if (!checked.ok) {
      const cause = CAUSES[checked.problem.code] ?? checked.problem.code;
      return fail('geojson.invalidFeature', { file, feature: number, cause });
    }
    const name = String(attributeValue(names.value, feature) ?? number);
    shapes.push({ code: String(number), name, geometry: checked.value });
  }
  return ok(shapes);
}
