import type { MultiPolygon } from 'geojson';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { attributeValue } from '../features/columns';
import type { AttributeColumn, Columns, PolygonColumns } from '../features/columns';
import { combineShapes } from './areaShapes/combineShapes';
import { polygonColumns } from './areaShapes/shapeLayer';
import { polygonAt, polygonBounds } from '../features/polygonAt';

/**
 * A layer of polygons with features joined: what lies in any of them, once, without the borders between them. Attributes
 * are kept where the joined features agree and are not known where they differ, for nobody can tell whether a number of
 * theirs is a part or the whole. Points and lines are left behind.
 * @param groups the features of every joined one, ascending, in the order in which they are to come
 * @param file, names of the joined ones: for a problem
 * @returns `areas.notJoined` for outlines that cannot be united
 */
export function joinFeatures(
  columns: Columns,
  groups: readonly (readonly number[])[],
  file: string,
  names: readonly string[],
): Result<Columns> {
  const geometries: MultiPolygon[] = [];
  const { polygons } = columns;
  const firstPolygon = firstPolygons(columns);
  const polygonsOf = (feature: number): number[] =>
    Array.from(
      { length: firstPolygon[feature + 1]! - firstPolygon[feature]! },
      (_, at) => firstPolygon[feature]! + at,
    );
  for (const [index, features] of groups.entries()) {
    const parts = features.map((feature): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: polygonsOf(feature).map((polygon) => polygonAt(polygons, polygon).coordinates),
    }));
    const mustUnite = features.length > 1 && mayMeet(polygons, features, polygonsOf);
    const joined = mustUnite ? united(parts) : together(parts);
    if (!joined) return fail('areas.notJoined', { file, area: names[index]! });
    geometries.push(joined);
  }
  return ok(
    polygonColumns(
      geometries,
      columns.attributes.map((column) => joinedAttribute(column, groups)),
    ),
  );
}

/** The first polygon of every feature, and the number of polygons at the end: looked up once for all joined ones. */
function firstPolygons({ count, polygons }: Columns): Uint32Array {
  const first = new Uint32Array(count + 1);
  for (const feature of polygons.feature) first[feature + 1]!++;
  for (let feature = 0; feature < count; feature++) first[feature + 1]! += first[feature]!;
  return first;
}

function together(parts: readonly MultiPolygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: parts.flatMap(({ coordinates }) => coordinates) };
}

/** The union; null where the outlines defy it. Features that only fill less than a square metre have none. */
function united(parts: readonly MultiPolygon[]): MultiPolygon | null {
  const geometries = parts.filter(({ coordinates }) => coordinates.length > 0);
  const union = combineShapes({ operation: 'union', geometries, names: [] });
  if (union.ok) return union.value;
  return union.problem.code === 'shape.empty' ? together([]) : null;
}

/** Whether the boxes of two of the features meet: features that lie apart need no union, however many there are. */
function mayMeet(
  polygons: PolygonColumns,
  features: readonly number[],
  polygonsOf: (feature: number) => number[],
): boolean {
  const boxes = features
    .flatMap((feature) =>
      polygonsOf(feature).map((polygon) => ({ feature, ...polygonBounds(polygons, polygon) })),
    )
    .sort((a, b) => a.minX - b.minX);
  return boxes.some((box, place) => {
    for (let next = place + 1; next < boxes.length && boxes[next]!.minX <= box.maxX; next++) {
      const other = boxes[next]!;
      if (other.feature !== box.feature && other.minY <= box.maxY && other.maxY >= box.minY) return true;
    }
    return false;
  });
}

function joinedAttribute(column: AttributeColumn, groups: readonly (readonly number[])[]): AttributeColumn {
  const isNull = Uint8Array.from(groups, ([first, ...others]) => {
    const value = attributeValue(column, first!);
    return Number(value === null || others.some((other) => attributeValue(column, other) !== value));
  });
  const { name, type } = column;
  const firsts = groups.map(([first]) => first!);
  switch (type) {
    case 'number':
      return { name, type, values: Float64Array.from(firsts, (first) => column.values[first]!), isNull };
    case 'boolean':
      return { name, type, values: Uint8Array.from(firsts, (first) => column.values[first]!), isNull };
    default:
      return { name, type, values: firsts.map((first) => column.values[first]!), isNull };
  }
}
