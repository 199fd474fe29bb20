import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { CurveBuilder } from '../../curves/curveBuilder';
import { hasArcs, lineariseLine, lineariseSurface } from '../../curves/linearise';
import type { Curve } from '../../curves/linearise';
import { UINT32_LENGTH } from './flatbufferTables';
import type { FlatbufferTables } from './flatbufferTables';
import type { PartRecorder } from './partRecorder';
import { COORDINATE_LENGTH, POSITION_LENGTH } from './pathTable';

/** Why a geometry could not be read: it is damaged, or of a type that is not measured. */
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
      case GeometryType.CircularString:
      case GeometryType.CompoundCurve:
        return this.addCurvedLine(geometry, type, depth);
      case GeometryType.CurvePolygon:
        return this.addCurvedSurface(geometry, depth);
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
    return this.eachPart(geometry, depth, (part) => this.add(part, type ?? this.typeOf(part), depth + 1));
  }

  /** Up to the first part that `read` finds a fault with. */
  private eachPart(
    geometry: number,
    depth: number,
    read: (part: number) => GeometryFault | null,
  ): GeometryFault | null {
    const first = this.tables.vector(geometry, FIELD.parts, UINT32_LENGTH);
    const count = this.tables.length;
    this.partsLeft -= count;
    if (depth >= DEEPEST || this.partsLeft < 0) return DAMAGED;
    if (!this.areDistinct(first, count)) return DAMAGED;
    for (let i = 0; i < count; i++) {
      const fault = read(this.tables.follow(first + i * UINT32_LENGTH));
      if (fault) return fault;
    }
    return null;
  }

  private addCurvedLine(geometry: number, type: GeometryType, depth: number): GeometryFault | null {
    const curve = new CurveBuilder();
    const fault = this.addToCurve(geometry, type, depth, curve);
    const line = curve.finish();
    if (fault || line === null) return fault;
    if (hasArcs(line)) this.recorder.markArcs();
    this.recorder.addOwnLine(lineariseLine(line));
    return null;
  }

  private addCurvedSurface(geometry: number, depth: number): GeometryFault | null {
    const rings: Curve[] = [];
    const fault = this.eachPart(geometry, depth, (part) => {
      const curve = new CurveBuilder();
      const wrong = this.addToCurve(part, this.typeOf(part), depth + 1, curve);
      const ring = curve.finish();
      if (ring) rings.push(ring);
      return wrong;
    });
    if (fault) return fault;
    if (rings.some(hasArcs)) this.recorder.markArcs();
    this.recorder.startPolygon();
    for (const ring of lineariseSurface(rings)) this.recorder.addOwnRing(ring);
    this.recorder.endPolygon();
    return null;
  }

  private addToCurve(
    geometry: number,
    type: GeometryType,
    depth: number,
    curve: CurveBuilder,
  ): GeometryFault | null {
    if (type === GeometryType.CompoundCurve) {
      return this.eachPart(geometry, depth, (part) => this.addPiece(part, this.typeOf(part), curve));
    }
    return this.addPiece(geometry, type, curve);
  }

  private addPiece(geometry: number, type: GeometryType, curve: CurveBuilder): GeometryFault | null {
    if (type !== GeometryType.LineString && type !== GeometryType.CircularString) return DAMAGED;
    if (this.hasHeight(geometry)) this.recorder.markHeight();
    const first = this.tables.vector(geometry, FIELD.xy, COORDINATE_LENGTH);
    const count = this.positions();
    if (count < 0) return DAMAGED;
    const positions = Float64Array.from({ length: 2 * count }, (_, at) =>
      this.tables.view.getFloat64(first + at * COORDINATE_LENGTH, true),
    );
    if (type === GeometryType.LineString) curve.addStraight(positions);
    else curve.addArcs(positions);
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
