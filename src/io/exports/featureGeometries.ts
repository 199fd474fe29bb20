import type { Geometry, Position } from 'geojson';
import type { Columns } from '../../features/columns';
import { polygonAt } from '../../features/polygonAt';

/** The parts of one feature, by kind. */
interface Parts {
  Point: Position[];
  LineString: Position[][];
  Polygon: Position[][][];
}

const KINDS = ['Point', 'LineString', 'Polygon'] as const;

/**
 * The geometry of every feature as GeoJSON, its positions as they are; null for a feature without geometry. Where one
 * feature has several parts of a kind, all features of that kind are Multi, so that the layer has one type.
 */
export function featureGeometries(columns: Columns): (Geometry | null)[] {
  const features = Array.from({ length: columns.count }, (): Parts => ({
    Point: [],
    LineString: [],
    Polygon: [],
  }));
  const { points, lines, polygons } = columns;
  points.feature.forEach((feature, point) =>
    features[feature]!.Point.push(...positionsOf(points.positions, point, point + 1)),
  );
  lines.feature.forEach((feature, line) =>
    features[feature]!.LineString.push(
      positionsOf(lines.positions, lines.start[line]!, lines.start[line + 1]!),
    ),
  );
  polygons.feature.forEach((feature, polygon) =>
    features[feature]!.Polygon.push(polygonAt(polygons, polygon).coordinates),
  );
  const isMulti = Object.fromEntries(
    KINDS.map((kind) => [kind, features.some((parts) => parts[kind].length > 1)]),
  ) as Record<keyof Parts, boolean>;
  return features.map((parts) => geometryOf(parts, isMulti));
}

function positionsOf(positions: Float64Array, first: number, end: number): Position[] {
  return Array.from({ length: end - first }, (_, index) => [
    positions[(first + index) * 2]!,
    positions[(first + index) * 2 + 1]!,
  ]);
}

function geometryOf(parts: Parts, isMulti: Record<keyof Parts, boolean>): Geometry | null {
  const geometries = KINDS.filter((kind) => parts[kind].length > 0).map(
    (kind) =>
      (isMulti[kind]
        ? { type: `Multi${kind}`, coordinates: parts[kind] }
        : { type: kind, coordinates: parts[kind][0] }) as Geometry,
  );
  return geometries.length > 1 ? { type: 'GeometryCollection', geometries } : (geometries[0] ?? null);
}
