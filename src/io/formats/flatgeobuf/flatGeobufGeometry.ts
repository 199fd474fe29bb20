import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import type { ColumnsBuilder } from '../../columnsBuilder';

/** Why a geometry could not be read: it is damaged, or of a type that has no straight edges. */
export type GeometryFault = { kind: 'damaged' } | { kind: 'unsupported'; type: string };

const DAMAGED: GeometryFault = { kind: 'damaged' };
/** Collections in collections: deeper than this is no data but an offset that points back. */
const DEEPEST = 8;

/**
 * Reads the geometries of one file into columns, array by array. An offset in a damaged file may point back or twice
 * at the same part, so a feature may never yield more positions or parts than its bytes can hold.
 */
export class FlatGeobufGeometryReader {
  private positionsLeft = 0;
  private partsLeft = 0;

  constructor(private readonly builder: ColumnsBuilder) {}

  /**
   * Add the geometry of the builder's feature at hand. `type` is the header's, or the geometry's own where the header
   * leaves it open; `byteLength` is the feature's. Throws RangeError for an array that lies outside the feature.
   */
  read(geometry: Geometry, type: GeometryType, byteLength: number): GeometryFault | null {
    this.positionsLeft = byteLength / 16;
    this.partsLeft = byteLength / 4;
    return this.add(geometry, type, 0);
  }

  private add(geometry: Geometry, type: GeometryType, depth: number): GeometryFault | null {
    if (geometry.zLength() > 0 || geometry.mLength() > 0) this.builder.markHeight();
    switch (type) {
      case GeometryType.Point:
      case GeometryType.MultiPoint:
        return this.addPoints(geometry);
      case GeometryType.LineString:
      case GeometryType.MultiLineString:
        return this.addLines(geometry);
      case GeometryType.Polygon:
      case GeometryType.Triangle:
        return this.addPolygon(geometry);
      case GeometryType.MultiPolygon:
        // Early writers left out the parts of a single polygon.
        if (geometry.partsLength() === 0) return this.addPolygon(geometry);
        return this.addParts(geometry, GeometryType.Polygon, depth);
      case GeometryType.PolyhedralSurface:
      case GeometryType.TIN:
        return this.addParts(geometry, GeometryType.Polygon, depth);
      case GeometryType.GeometryCollection:
        this.builder.markCollection();
        return this.addParts(geometry, null, depth);
      case GeometryType.MultiCurve:
      case GeometryType.MultiSurface:
        return this.addParts(geometry, null, depth);
      default:
        return GeometryType[type] === undefined ? DAMAGED : { kind: 'unsupported', type: GeometryType[type] };
    }
  }

  private addParts(geometry: Geometry, type: GeometryType | null, depth: number): GeometryFault | null {
    const count = geometry.partsLength();
    this.partsLeft -= count;
    if (depth >= DEEPEST || this.partsLeft < 0) return DAMAGED;
    for (let i = 0; i < count; i++) {
      const part = geometry.parts(i);
      if (part === null) return DAMAGED;
      const fault = this.add(part, type ?? part.type(), depth + 1);
      if (fault) return fault;
    }
    return null;
  }

  private addPoints(geometry: Geometry): GeometryFault | null {
    const xy = this.positions(geometry);
    if (xy === null) return DAMAGED;
    for (let i = 0; i < xy.length; i += 2) {
      const [x, y] = [xy[i]!, xy[i + 1]!];
      // An empty point is written as a position that is not a number.
      if (!(Number.isNaN(x) && Number.isNaN(y))) this.builder.addPoint(x, y);
    }
    return null;
  }

  private addLines(geometry: Geometry): GeometryFault | null {
    const xy = this.positions(geometry);
    const ends = xy && this.ends(geometry, xy.length);
    if (!xy || !ends) return DAMAGED;
    for (let part = 0; part < ends.length; part++) {
      this.builder.startLine();
      this.addPositions(xy, ends, part);
      this.builder.endLine();
    }
    return null;
  }

  private addPolygon(geometry: Geometry): GeometryFault | null {
    const xy = this.positions(geometry);
    const ends = xy && this.ends(geometry, xy.length);
    if (!xy || !ends) return DAMAGED;
    this.builder.startPolygon();
    for (let ring = 0; ring < ends.length; ring++) {
      this.builder.startRing();
      this.addPositions(xy, ends, ring);
      this.builder.endRing();
    }
    this.builder.endPolygon();
    return null;
  }

  private addPositions(xy: Float64Array, ends: ArrayLike<number>, part: number): void {
    const last = ends[part]! * 2;
    for (let i = part === 0 ? 0 : ends[part - 1]! * 2; i < last; i += 2) {
      this.builder.addPosition(xy[i]!, xy[i + 1]!);
    }
  }

  private positions(geometry: Geometry): Float64Array | null {
    const xy = geometry.xyArray() ?? new Float64Array(0);
    this.positionsLeft -= xy.length / 2;
    return xy.length % 2 === 0 && this.positionsLeft >= 0 ? xy : null;
  }

  /** The position after each part; absent for a single part. */
  private ends(geometry: Geometry, length: number): ArrayLike<number> | null {
    const count = length / 2;
    const ends = geometry.endsArray();
    if (ends === null || ends.length === 0) return count === 0 ? [] : [count];
    const ascends = ends.every((end, index) => index === 0 || end >= ends[index - 1]!);
    return ascends && ends[ends.length - 1] === count ? ends : null;
  }
}
