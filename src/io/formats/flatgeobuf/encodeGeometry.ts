import type { Builder, Offset } from 'flatbuffers';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { Columns } from '../../columns';
import type { FeatureParts } from './featureParts';

/**
 * Write one feature's geometry as `type` into the builder.
 * @returns the place of the geometry table in the builder
 */
export function encodeGeometry(
  builder: Builder,
  columns: Columns,
  parts: FeatureParts,
  feature: number,
  type: GeometryType,
): Offset {
  const from = (kind: keyof FeatureParts) => parts[kind][feature]!;
  const to = (kind: keyof FeatureParts) => parts[kind][feature + 1]!;
  switch (type) {
    case GeometryType.Point:
    case GeometryType.MultiPoint:
      return encodePoints(builder, columns, type, from('points'), to('points'));
    case GeometryType.LineString:
    case GeometryType.MultiLineString:
      return encodeLines(builder, columns, type, from('lines'), to('lines'));
    case GeometryType.Polygon:
      return encodePolygon(builder, columns, from('polygons'));
    case GeometryType.MultiPolygon:
      return encodeParts(builder, type, encodePolygons(builder, columns, from('polygons'), to('polygons')));
    default:
      return encodeParts(builder, GeometryType.GeometryCollection, [
        ...ranged(from('points'), to('points'), (point) =>
          encodePoints(builder, columns, GeometryType.Point, point, point + 1),
        ),
        ...ranged(from('lines'), to('lines'), (line) =>
          encodeLines(builder, columns, GeometryType.LineString, line, line + 1),
        ),
        ...encodePolygons(builder, columns, from('polygons'), to('polygons')),
      ]);
  }
}

function encodePoints(
  builder: Builder,
  { points }: Columns,
  type: GeometryType,
  from: number,
  to: number,
): Offset {
  return encodeFlat(builder, type, points.positions.subarray(from * 2, to * 2), []);
}

function encodeLines(
  builder: Builder,
  { lines }: Columns,
  type: GeometryType,
  from: number,
  to: number,
): Offset {
  const first = lines.start[from]!;
  const positions = lines.positions.subarray(first * 2, lines.start[to]! * 2);
  return encodeFlat(builder, type, positions, ends(lines.start, from, to));
}

function encodePolygon(builder: Builder, { polygons }: Columns, polygon: number): Offset {
  const from = polygons.polygonStart[polygon]!;
  const to = polygons.polygonStart[polygon + 1]!;
  const first = polygons.ringStart[from]!;
  const positions = polygons.positions.subarray(first * 2, polygons.ringStart[to]! * 2);
  return encodeFlat(builder, GeometryType.Polygon, positions, ends(polygons.ringStart, from, to));
}

function encodePolygons(builder: Builder, columns: Columns, from: number, to: number): Offset[] {
  return ranged(from, to, (polygon) => encodePolygon(builder, columns, polygon));
}

/** Number of positions up to and including each part, counted from the first one. */
function ends(start: Uint32Array, from: number, to: number): number[] {
  return Array.from(start.subarray(from + 1, to + 1), (end) => end - start[from]!);
}

function encodeFlat(
  builder: Builder,
  type: GeometryType,
  positions: Float64Array,
  partEnds: readonly number[],
): Offset {
  const xy = Geometry.createXyVector(builder, positions);
  // The format leaves the ends out when there is one part.
  const endsVector = partEnds.length > 1 ? Geometry.createEndsVector(builder, [...partEnds]) : 0;
  Geometry.startGeometry(builder);
  if (endsVector) Geometry.addEnds(builder, endsVector);
  Geometry.addXy(builder, xy);
  Geometry.addType(builder, type);
  return Geometry.endGeometry(builder);
}

function encodeParts(builder: Builder, type: GeometryType, parts: Offset[]): Offset {
  const vector = Geometry.createPartsVector(builder, parts);
  Geometry.startGeometry(builder);
  Geometry.addType(builder, type);
  Geometry.addParts(builder, vector);
  return Geometry.endGeometry(builder);
}

function ranged(from: number, to: number, encode: (part: number) => Offset): Offset[] {
  return Array.from({ length: to - from }, (_, at) => encode(from + at));
}
