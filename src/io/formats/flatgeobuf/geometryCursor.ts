import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { UINT32_LENGTH } from './flatbufferTables';
import type { FlatbufferTables } from './flatbufferTables';
import type { PartRecorder } from './partRecorder';
import { COORDINATE_LENGTH, POSITION_LENGTH } from './pathTable';

/** Why a geometry could not be read: it is damaged, or of a type that has no straight edges. */
export type GeometryFault = { kind: 'damaged' } | { kind: 'unsupported'; type: string };

const DAMAGED: GeometryFault = { kind: 'damaged' };
/** Collections in collections: deeper than this is no data but an offset that points back. */
const DEEPEST = 8;

/** Slots of the fields of a geometry table. */
const FIELD = { ends: 4, xy: 6, z: 8, m: 10, type: 16, parts: 18 } as const;

/**
 * Walks through the geometries of one file and takes down their parts. An offset in a damaged file may point back or
 * twice at the same part, so a feature may never yield more positions or parts than its bytes can hold.
 */
export class GeometryCursor {
  private positionsLeft = 0;
  private partsLeft = 0;
  private readonly addLine: (at: number, positions: number) => void;
  private readonly addRing: (at: number, positions: number) => void;

  constructor(
    private readonly tables: FlatbufferTables,
    private readonly recorder: PartRecorder,
  ) {
    this.addLine = (at, positions) => recorder.addLine(at, positions);
    this.addRing = (at, positions) => recorder.addRing(at, positions);
  }

  /**
   * Take down the geometry whose table is at `geometry`, for the recorder's feature at hand. `headerType` is the type
   * that the header gives to all, `byteLength` the length of the feature. Throws RangeError where an offset leads out
   * of the feature.
   */
  read(geometry: number, headerType: GeometryType, byteLength: number): GeometryFault | null {
    this.positionsLeft = byteLength / POSITION_LENGTH;
    this.partsLeft = byteLength / UINT32_LENGTH;
    return this.add(geometry, headerType || this.typeOf(geometry), 0);
  }

  private add(geometry: number, type: GeometryType, depth: number): GeometryFault | null {
    if (this.hasHeight(geometry)) this.recorder.markHeight();
    switch (type) {
      case GeometryType.Point:
        return this.addPoints(geometry, 1);
      case GeometryType.MultiPoint:
        return this.addPoints(geometry, Infinity);
      case GeometryType.LineString:
        return this.eachPath(geometry, this.addLine, 1);
      case GeometryType.MultiLineString:
        return this.eachPath(geometry, this.addLine, Infinity);
      case GeometryType.Polygon:
      case GeometryType.Triangle:
        return this.addPolygon(geometry);
      case GeometryType.MultiPolygon:
        // Early writers left out the parts of a single polygon.
        if (this.partsOf(geometry) === 0) return this.addPolygon(geometry);
        return this.addParts(geometry, GeometryType.Polygon, depth);
      case GeometryType.PolyhedralSurface:
      case GeometryType.TIN:
        return this.addParts(geometry, GeometryType.Polygon, depth);
      case GeometryType.GeometryCollection:
        this.recorder.markCollection();
        return this.addParts(geometry, null, depth);
      case GeometryType.MultiCurve:
      case GeometryType.MultiSurface:
        return this.addParts(geometry, null, depth);
      default:
        return GeometryType[type] === undefined ? DAMAGED : { kind: 'unsupported', type: GeometryType[type] };
    }
  }

  private typeOf(geometry: number): GeometryType {
    return this.tables.byte(geometry, FIELD.type);
  }

  private hasHeight(geometry: number): boolean {
    const { tables } = this;
    tables.vector(geometry, FIELD.z, COORDINATE_LENGTH);
    if (tables.length > 0) return true;
    tables.vector(geometry, FIELD.m, COORDINATE_LENGTH);
    return tables.length > 0;
  }

  private partsOf(geometry: number): number {
    this.tables.vector(geometry, FIELD.parts, UINT32_LENGTH);
    return this.tables.length;
  }

  /** `type` is that of every part, null where each names its own. */
  private addParts(geometry: number, type: GeometryType | null, depth: number): GeometryFault | null {
    const first = this.tables.vector(geometry, FIELD.parts, UINT32_LENGTH);
    const count = this.tables.length;
    this.partsLeft -= count;
    if (depth >= DEEPEST || this.partsLeft < 0) return DAMAGED;
    if (!this.areDistinct(first, count)) return DAMAGED;
    for (let i = 0; i < count; i++) {
      const part = this.tables.follow(first + i * UINT32_LENGTH);
      const fault = this.add(part, type ?? this.typeOf(part), depth + 1);
      if (fault) return fault;
    }
    return null;
  }

  /** Whether no two offsets of a vector lead to the same place: a part that counts twice is damage. */
  private areDistinct(first: number, count: number): boolean {
    const place = (i: number): number => this.tables.follow(first + i * UINT32_LENGTH);
    let direction = 0;
    for (let i = 1; i < count; i++) {
      const step = Math.sign(place(i) - place(i - 1));
      // Writers put parts one after the other, forwards or backwards; only another order needs a set.
      if (step === 0 || (direction !== 0 && step !== direction))
        return new Set(Array.from({ length: count }, (_, part) => place(part))).size === count;
      direction = step;
    }
    return true;
  }

  private addPoints(geometry: number, most: number): GeometryFault | null {
    const first = this.tables.vector(geometry, FIELD.xy, COORDINATE_LENGTH);
    const count = this.positions();
    if (count < 0 || count > most) return DAMAGED;
    for (let i = 0; i < count; i++) this.recorder.addPoint(first + i * POSITION_LENGTH);
    return null;
  }

  private addPolygon(geometry: number): GeometryFault | null {
    this.recorder.startPolygon();
    const fault = this.eachPath(geometry, this.addRing, Infinity);
    this.recorder.endPolygon();
    return fault;
  }

  /** Tell the place and the number of positions of every path, `most` at most; a single one needs no `ends`. */
  private eachPath(
    geometry: number,
    add: (at: number, positions: number) => void,
    most: number,
  ): GeometryFault | null {
    const { tables } = this;
    const first = tables.vector(geometry, FIELD.xy, COORDINATE_LENGTH);
    const count = this.positions();
    if (count < 0) return DAMAGED;
    const ends = tables.vector(geometry, FIELD.ends, UINT32_LENGTH);
    const paths = tables.length;
    this.partsLeft -= paths;
    if (this.partsLeft < 0 || paths > most) return DAMAGED;
    if (paths === 0) {
      if (count > 0) add(first, count);
      return null;
    }
    let start = 0;
    for (let path = 0; path < paths; path++) {
      const end = tables.view.getUint32(ends + path * UINT32_LENGTH, true);
      if (end < start || end > count) return DAMAGED;
      add(first + start * POSITION_LENGTH, end - start);
      start = end;
    }
    return start === count ? null : DAMAGED;
  }

  /** Number of positions of the vector of coordinates that was found last; negative where it cannot be true. */
  private positions(): number {
    const count = this.tables.length / 2;
    this.positionsLeft -= count;
    return Number.isInteger(count) && this.positionsLeft >= 0 ? count : -1;
  }
}
