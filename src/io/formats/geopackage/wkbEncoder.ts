import { GeometryType as Type } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Columns } from '../../../features/columns';
import { ByteWriter } from '../flatgeobuf/byteWriter';
import { featureBoxes } from '../flatgeobuf/featureBoxes';
import { featureParts } from '../flatgeobuf/featureParts';
import type { FeatureParts } from '../flatgeobuf/featureParts';
import { featureGeometryType, layerGeometryType } from '../flatgeobuf/geometryTypes';

/** Byte order of everything that follows: little endian. */
const LITTLE_ENDIAN = 1;
const POSITION_BYTES = 16;
/** `GP`, version 0. */
const MAGIC = [0x47, 0x50, 0];
/** Little endian, with a box of two dimensions. */
const FLAGS = 0b011;

/**
 * Writes geometries as GeoPackage keeps them: its own header with the box, then well-known binary. The numbers of the
 * types are those of FlatGeobuf.
 */
export class WkbEncoder {
  /** minX, minY, maxX, maxY of every feature; see `featureBoxes`. */
  readonly boxes: Float64Array;
  /** The one type that fits all features; `Unknown` where kinds are mixed. */
  readonly layerType: GeometryType;

  private readonly parts: FeatureParts;
  private readonly writer = new ByteWriter(256);

  constructor(
    private readonly columns: Columns,
    private readonly srsId: number,
  ) {
    this.boxes = featureBoxes(columns);
    this.parts = featureParts(columns);
    this.layerType = layerGeometryType(this.parts);
  }

  /** The bytes of one feature; null when it has no geometry. */
  encode(feature: number): Uint8Array | null {
    const own = featureGeometryType(this.parts, feature);
    if (own === null) return null;
    const { writer } = this;
    writer.clear();
    writer.reserve(40);
    for (const byte of MAGIC) writer.uint8(byte);
    writer.uint8(FLAGS);
    writer.uint32(this.srsId);
    for (const corner of [0, 2, 1, 3]) writer.float64(this.boxes[feature * 4 + corner]!);
    this.writeGeometry(feature, this.layerType === Type.Unknown ? own : this.layerType);
    const bytes = new Uint8Array(writer.length);
    writer.copyTo(bytes, 0);
    return bytes;
  }

  private writeGeometry(feature: number, type: GeometryType): void {
    if (type === Type.GeometryCollection) {
      const kinds = ([Type.MultiPoint, Type.MultiLineString, Type.MultiPolygon] as const).filter(
        (multi) => this.partCount(feature, multi) > 0,
      );
      this.startGeometry(type, kinds.length);
      for (const multi of kinds) this.writeGeometry(feature, multi);
      return;
    }
    const isMulti = type >= Type.MultiPoint;
    const single: GeometryType = isMulti ? type - Type.MultiPoint + Type.Point : type;
    if (isMulti) this.startGeometry(type, this.partCount(feature, type));
    const start = this.startOf(single);
    for (let part = start[feature]!; part < start[feature + 1]!; part++) this.writePart(single, part);
  }

  private partCount(feature: number, multi: GeometryType): number {
    const start = this.startOf(multi - Type.MultiPoint + Type.Point);
    return start[feature + 1]! - start[feature]!;
  }

  private startOf(single: GeometryType): Uint32Array {
    const { points, lines, polygons } = this.parts;
    return single === Type.Point ? points : single === Type.LineString ? lines : polygons;
  }

  private writePart(type: GeometryType, part: number): void {
    const { points, lines, polygons } = this.columns;
    if (type === Type.Point) {
      this.startGeometry(type, null);
      this.writePositions(points.positions, part, part + 1);
    } else if (type === Type.LineString) {
      const [first, end] = [lines.start[part]!, lines.start[part + 1]!];
      this.startGeometry(type, end - first);
      this.writePositions(lines.positions, first, end);
    } else {
      const [firstRing, endRing] = [polygons.polygonStart[part]!, polygons.polygonStart[part + 1]!];
      this.startGeometry(type, endRing - firstRing);
      for (let ring = firstRing; ring < endRing; ring++) {
        const [first, end] = [polygons.ringStart[ring]!, polygons.ringStart[ring + 1]!];
        this.writer.reserve(4);
        this.writer.uint32(end - first);
        this.writePositions(polygons.positions, first, end);
      }
    }
  }

  private startGeometry(type: GeometryType, count: number | null): void {
    this.writer.reserve(9);
    this.writer.uint8(LITTLE_ENDIAN);
    this.writer.uint32(type);
    if (count !== null) this.writer.uint32(count);
  }

  private writePositions(positions: Float64Array, first: number, end: number): void {
    this.writer.reserve((end - first) * POSITION_BYTES);
    this.writer.float64s(positions, first * 2, end * 2);
  }
}
