import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Columns } from '../../../features/columns';
import type { ByteWriter } from './byteWriter';
import type { FeatureParts } from './featureParts';

/** What a geometry table says of its type where the header, or the geometry around it, already tells. */
const IMPLIED = GeometryType.Unknown;

/** Bytes of an offset, a length or a reference to a table. */
const WORD = 4;
/** Bytes of the list of fields of a geometry table: for flat geometry of implied type, and with all fields. */
const SHORT_FIELDS = 8;
const ALL_FIELDS = 20;
/** More than the bytes of a table with its list of fields and what aligns its vectors. */
const TABLE_ROOM = 64;

/** Writes geometries as flatbuffer tables, byte by byte: tables first, then the vectors that they point at. */
export class GeometryEncoder {
  constructor(
    private readonly writer: ByteWriter,
    private readonly columns: Columns,
    private readonly parts: FeatureParts,
  ) {}

  /**
   * Write the geometry of a feature as `type`, at a multiple of four bytes.
   * @param named whether the geometry must name its type, because the header does not
   * @returns the place of its table
   */
  write(feature: number, type: GeometryType, named: boolean): number {
    const written = named ? type : IMPLIED;
    const { points, lines, polygons } = this.parts;
    switch (type) {
      case GeometryType.Point:
      case GeometryType.MultiPoint:
        return this.writePoints(written, points[feature]!, points[feature + 1]!);
      case GeometryType.LineString:
      case GeometryType.MultiLineString:
        return this.writeLines(written, lines[feature]!, lines[feature + 1]!);
      case GeometryType.Polygon:
        return this.writePolygon(written, polygons[feature]!);
      case GeometryType.MultiPolygon:
        return this.writeParts(written, [...this.polygonWriters(feature, IMPLIED)]);
      default:
        return this.writeParts(written, [
          ...each(points, feature, (at) => this.writePoints(GeometryType.Point, at, at + 1)),
          ...each(lines, feature, (at) => this.writeLines(GeometryType.LineString, at, at + 1)),
          ...this.polygonWriters(feature, GeometryType.Polygon),
        ]);
    }
  }

  private polygonWriters(feature: number, type: GeometryType): (() => number)[] {
    return each(this.parts.polygons, feature, (at) => this.writePolygon(type, at));
  }

  private writePoints(type: GeometryType, from: number, to: number): number {
    const table = this.writeTable(type, false, false);
    this.writePositions(table + WORD, this.columns.points.positions, from, to);
    return table;
  }

  private writeLines(type: GeometryType, from: number, to: number): number {
    const { positions, start } = this.columns.lines;
    return this.writePaths(type, positions, start, from, to);
  }

  private writePolygon(type: GeometryType, polygon: number): number {
    const { positions, ringStart, polygonStart } = this.columns.polygons;
    return this.writePaths(type, positions, ringStart, polygonStart[polygon]!, polygonStart[polygon + 1]!);
  }

  /** Paths that follow each other in the columns; the format leaves their ends out when there is one. */
  private writePaths(
    type: GeometryType,
    positions: Float64Array,
    start: Uint32Array,
    from: number,
    to: number,
  ): number {
    const { writer } = this;
    const hasEnds = to - from > 1;
    const table = this.writeTable(type, hasEnds, false);
    if (hasEnds) {
      writer.reserve(WORD * (to - from + 1));
      writer.patchUint32(table + WORD, writer.length - (table + WORD));
      writer.uint32(to - from);
      for (let path = from + 1; path <= to; path++) writer.uint32(start[path]! - start[from]!);
    }
    this.writePositions(table + (hasEnds ? 2 : 1) * WORD, positions, start[from]!, start[to]!);
    return table;
  }

  /** The vector of coordinates that the field at `field` points at; the doubles lie at a multiple of eight. */
  private writePositions(field: number, positions: Float64Array, from: number, to: number): void {
    const { writer } = this;
    writer.reserve((to - from) * 16 + TABLE_ROOM);
    if (writer.length % 8 === 0) writer.uint32(0);
    writer.patchUint32(field, writer.length - field);
    writer.uint32((to - from) * 2);
    writer.float64s(positions, from * 2, to * 2);
  }

  private writeParts(type: GeometryType, parts: readonly (() => number)[]): number {
    const { writer } = this;
    const table = this.writeTable(type, false, true);
    writer.reserve(WORD * (parts.length + 1));
    writer.patchUint32(table + WORD, writer.length - (table + WORD));
    writer.uint32(parts.length);
    const first = writer.length;
    for (let part = 0; part < parts.length; part++) writer.uint32(0);
    parts.forEach((write, part) => {
      const place = first + part * WORD;
      writer.patchUint32(place, write() - place);
    });
    return table;
  }

  /**
   * A geometry table after its list of fields. Its offsets are patched when their vectors are written: that of the ends
   * first, where there are any, then that of the coordinates or parts.
   */
  private writeTable(type: GeometryType, hasEnds: boolean, hasParts: boolean): number {
    const { writer } = this;
    writer.reserve(TABLE_ROOM);
    const fields = writer.length;
    const isShort = type === IMPLIED && !hasParts;
    const vector = hasEnds ? 2 * WORD : WORD;
    const typeField = vector + WORD;
    writer.uint16(isShort ? SHORT_FIELDS : ALL_FIELDS);
    writer.uint16(type === IMPLIED ? typeField : typeField + WORD);
    writer.uint16(hasEnds ? WORD : 0);
    writer.uint16(hasParts ? 0 : vector);
    if (!isShort) {
      // Heights, measures, times and time ranges.
      for (let field = 0; field < 4; field++) writer.uint16(0);
      writer.uint16(type === IMPLIED ? 0 : typeField);
      writer.uint16(hasParts ? vector : 0);
    }
    const table = writer.length;
    writer.uint32(table - fields);
    if (hasEnds) writer.uint32(0);
    writer.uint32(0);
    if (type !== IMPLIED) writer.uint32(type);
    return table;
  }
}

/** A writer for every part of a feature. */
function each(start: Uint32Array, feature: number, write: (part: number) => number): (() => number)[] {
  const first = start[feature]!;
  return Array.from({ length: start[feature + 1]! - first }, (_, at) => () => write(first + at));
}
