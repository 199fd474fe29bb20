import type { Builder, Offset } from 'flatbuffers';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { Columns } from '../../columns';
import type { FeatureParts } from './featureParts';

/** What a geometry table says of its type where the header, or the geometry around it, already tells. */
const IMPLIED = GeometryType.Unknown;

/** One feature of a layer, and where its geometry goes. */
export interface GeometrySource {
  builder: Builder;
  columns: Columns;
  parts: FeatureParts;
  feature: number;
}

/**
 * Write one feature's geometry as `type` into the builder.
 * @param named whether the geometry must name its type, because the header does not
 * @returns the place of the geometry table in the builder
 */
export function encodeGeometry(source: GeometrySource, type: GeometryType, named: boolean): Offset {
  const written = named ? type : IMPLIED;
  const [firstPoint, endPoint] = partsOf(source, 'points');
  const [firstLine, endLine] = partsOf(source, 'lines');
  const [firstPolygon] = partsOf(source, 'polygons');
  switch (type) {
    case GeometryType.Point:
    case GeometryType.MultiPoint:
      return encodePoints(source, written, firstPoint, endPoint);
    case GeometryType.LineString:
    case GeometryType.MultiLineString:
      return encodeLines(source, written, firstLine, endLine);
    case GeometryType.Polygon:
      return encodePolygon(source, written, firstPolygon);
    case GeometryType.MultiPolygon:
      return encodeParts(source, written, encodePolygons(source, IMPLIED));
    default:
      return encodeParts(source, written, [
        ...each(firstPoint, endPoint, (point) => encodePoints(source, GeometryType.Point, point, point + 1)),
        ...each(firstLine, endLine, (line) => encodeLines(source, GeometryType.LineString, line, line + 1)),
        ...encodePolygons(source, GeometryType.Polygon),
      ]);
  }
}

/** First part of a kind, and the one after the last. */
function partsOf({ parts, feature }: GeometrySource, kind: keyof FeatureParts): [number, number] {
  return [parts[kind][feature]!, parts[kind][feature + 1]!];
}

function encodePoints(source: GeometrySource, type: GeometryType, from: number, to: number): Offset {
  const { positions } = source.columns.points;
  return encodeFlat(source.builder, type, positions.subarray(from * 2, to * 2), []);
}

function encodeLines(source: GeometrySource, type: GeometryType, from: number, to: number): Offset {
  const { positions, start } = source.columns.lines;
  const flat = positions.subarray(start[from]! * 2, start[to]! * 2);
  return encodeFlat(source.builder, type, flat, ends(start, from, to));
}

function encodePolygon(source: GeometrySource, type: GeometryType, polygon: number): Offset {
  const { positions, polygonStart, ringStart } = source.columns.polygons;
  const from = polygonStart[polygon]!;
  const to = polygonStart[polygon + 1]!;
  const flat = positions.subarray(ringStart[from]! * 2, ringStart[to]! * 2);
  return encodeFlat(source.builder, type, flat, ends(ringStart, from, to));
}

function encodePolygons(source: GeometrySource, type: GeometryType): Offset[] {
  const [from, to] = partsOf(source, 'polygons');
  return each(from, to, (polygon) => encodePolygon(source, type, polygon));
}

/** Number of positions up to and including each part, counted from the first one. */
function ends(start: Uint32Array, from: number, to: number): number[] {
  return Array.from(start.subarray(from + 1, to + 1), (end) => end - start[from]!);
}

function encodeFlat(
  builder: Builder,
  type: GeometryType,
  positions: Float64Array,
  partEnds: number[],
): Offset {
  const xy = Geometry.createXyVector(builder, positions);
  // The format leaves the ends out when there is one part.
  const endsVector = partEnds.length > 1 ? Geometry.createEndsVector(builder, partEnds) : 0;
  Geometry.startGeometry(builder);
  if (endsVector) Geometry.addEnds(builder, endsVector);
  Geometry.addXy(builder, xy);
  Geometry.addType(builder, type);
  return Geometry.endGeometry(builder);
}

function encodeParts({ builder }: GeometrySource, type: GeometryType, parts: Offset[]): Offset {
  const vector = Geometry.createPartsVector(builder, parts);
  Geometry.startGeometry(builder);
  Geometry.addType(builder, type);
  Geometry.addParts(builder, vector);
  return Geometry.endGeometry(builder);
}

function each(from: number, to: number, encode: (part: number) => Offset): Offset[] {
  return Array.from({ length: to - from }, (_, at) => encode(from + at));
}
