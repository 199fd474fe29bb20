import type { Geometry, Position } from 'geojson';
import type { CrsCode } from '../../geo/crsCode';
import { transformPositions } from '../../geo/transformPositions';
import type { Columns, LineColumns, PolygonColumns } from '../columns';
import { windRing } from './windRing';

/** The parts of one feature, by kind. */
interface Parts {
  Point: Position[];
  LineString: Position[][];
  Polygon: Position[][][];
}

const KINDS = ['Point', 'LineString', 'Polygon'] as const;

/** Decimals that keep a centimetre: 7 in degrees, 3 (a millimetre) in metres. */
export function decimalsOf(crs: CrsCode): number {
  return crs === 'EPSG:4326' ? 7 : 3;
}

/**
 * The geometry of every feature as GeoJSON asks for it (RFC 7946): positions in `crs`, rounded to `decimals`, without
 * the repetitions that rounding makes, outer rings counterclockwise and holes clockwise. A polygon that rounding
 * leaves without a surface is left out; null for a feature without geometry. Where one feature has several parts of a
 * kind, all features of that kind are Multi, so that the layer has one type.
 */
export function featureGeometries(columns: Columns, crs: CrsCode, decimals: number): (Geometry | null)[] {
  const features = Array.from({ length: columns.count }, (): Parts => ({
    Point: [],
    LineString: [],
    Polygon: [],
  }));
  const { points, lines, polygons } = columns;

  const atPoint = rounded(points.positions, crs, decimals);
  points.feature.forEach((feature, point) => features[feature]!.Point.push(atPoint(point)));

  const atLine = rounded(lines.positions, crs, decimals);
  lines.feature.forEach((feature, line) =>
    features[feature]!.LineString.push(linePositions(lines, line, atLine)),
  );

  const atRing = rounded(polygons.positions, crs, decimals);
  polygons.feature.forEach((feature, polygon) => {
    const rings = polygonRings(polygons, polygon, atRing);
    if (rings.length > 0) features[feature]!.Polygon.push(rings);
  });

  const isMulti = Object.fromEntries(
    KINDS.map((kind) => [kind, features.some((parts) => parts[kind].length > 1)]),
  ) as Record<keyof Parts, boolean>;
  return features.map((parts) => geometryOf(parts, isMulti));
}

type PositionAt = (index: number) => Position;

function rounded(positions: Float64Array, crs: CrsCode, decimals: number): PositionAt {
  const own = positions.slice();
  transformPositions(own, 'EPSG:4326', crs);
  const scale = 10 ** decimals;
  const round = (value: number): number => Math.round(value * scale) / scale;
  return (index) => [round(own[index * 2]!), round(own[index * 2 + 1]!)];
}

/** Positions from `first` up to, not including, `end`, without repetitions. */
function distinctPositions(first: number, end: number, at: PositionAt): Position[] {
  const result: Position[] = [];
  for (let index = first; index < end; index++) {
    const position = at(index);
    const last = result.at(-1);
    if (last?.[0] !== position[0] || last?.[1] !== position[1]) result.push(position);
  }
  return result;
}

function linePositions({ start }: LineColumns, line: number, at: PositionAt): Position[] {
  const positions = distinctPositions(start[line]!, start[line + 1]!, at);
  // A line shorter than the rounding keeps its two ends.
  return positions.length > 1 ? positions : [positions[0]!, positions[0]!];
}

function polygonRings(
  { ringStart, polygonStart }: PolygonColumns,
  polygon: number,
  at: PositionAt,
): Position[][] {
  const outer = polygonStart[polygon]!;
  const rings: Position[][] = [];
  for (let ring = outer; ring < polygonStart[polygon + 1]!; ring++) {
    const wound = windRing(distinctPositions(ringStart[ring]!, ringStart[ring + 1]!, at), ring === outer);
    if (wound) rings.push(wound);
    else if (ring === outer) return [];
  }
  return rings;
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
