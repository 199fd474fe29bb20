import type { ColumnsBuilder } from '../../features/columnsBuilder';
import { CurveBuilder } from '../curves/curveBuilder';
import { hasArcs, lineariseLine, lineariseSurface } from '../curves/linearise';
import type { Curve } from '../curves/linearise';

/** Bits by which older writers mark heights, measures and a CRS. */
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;
/** Numbers that the standard adds to a type with heights, measures, or both. */
const DIMENSION_STEP = 1000;

const DEEPEST = 8;

/** Numbers of the types (ISO 19125 and SQL/MM). */
const TYPE = {
  point: 1,
  lineString: 2,
  polygon: 3,
  multiPoint: 4,
  multiLineString: 5,
  multiPolygon: 6,
  collection: 7,
  circularString: 8,
  compoundCurve: 9,
  curvePolygon: 10,
  multiCurve: 11,
  multiSurface: 12,
  polyhedralSurface: 15,
  tin: 16,
  triangle: 17,
} as const;
/** Types that have a number and are abstract: no geometry can be of them. */
const ABSTRACT: Record<number, string> = { 13: 'Curve', 14: 'Surface' };

/** Thrown for a geometry of a type that is not measured; its message is the name of the type. */
export class UnsupportedGeometry extends Error {}

/**
 * Adds one geometry in well-known binary (ISO 19125, SQL/MM, or extended as PostGIS has it) to the builder's feature at
 * hand; arcs are made straight. Throws `UnsupportedGeometry`, and a RangeError for bytes that are cut off, left over or no
 * geometry.
 * @param start where it begins in the bytes
 * @returns the number of the CRS that an extended geometry names, null where it names none
 */
export function addWkb(bytes: Uint8Array, builder: ColumnsBuilder, start = 0): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new WkbReader(view, start, builder);
  reader.readGeometry(0);
  // A count that is too small leaves positions over, and what is measured would be too small with it.
  if (!reader.done) throw new RangeError('bytes left over');
  return reader.srid;
}

/**
 * Add what may be damaged to the builder's feature at hand: a geometry that cannot be read leaves the feature out, with the
 * cause or the name of its type.
 * @param add throws as {@link addWkb} does
 */
export function addOrLeaveOut(builder: ColumnsBuilder, add: () => void): void {
  try {
    add();
  } catch (error) {
    if (error instanceof UnsupportedGeometry) builder.leaveOutType(error.message);
    else if (error instanceof RangeError) builder.leaveOut('damagedGeometry');
    else throw error;
  }
}

class WkbReader {
  /** The number of the CRS that the bytes name. */
  srid: number | null = null;
  private little = true;
  private dimensions = 2;

  constructor(
    private readonly view: DataView,
    private at: number,
    private readonly builder: ColumnsBuilder,
  ) {}

  /** Whether all bytes are read. */
  get done(): boolean {
    return this.at === this.view.byteLength;
  }

  readGeometry(depth: number): void {
    const { builder } = this;
    const type = this.readType();
    switch (type) {
      case TYPE.point:
        this.readPosition((x, y) => {
          if (!Number.isNaN(x) || !Number.isNaN(y)) builder.addPoint(x, y);
        });
        return;
      case TYPE.lineString:
        builder.startLine();
        this.readPositions();
        builder.endLine();
        return;
      case TYPE.polygon:
      case TYPE.triangle:
        builder.startPolygon();
        this.repeat(() => {
          builder.startRing();
          this.readPositions();
          builder.endRing();
        });
        builder.endPolygon();
        return;
      case TYPE.circularString:
      case TYPE.compoundCurve:
        this.addCurvedLine(this.readCurve(type));
        return;
      case TYPE.curvePolygon:
        this.addCurvedSurface();
        return;
      case TYPE.multiPoint:
      case TYPE.multiLineString:
      case TYPE.multiPolygon:
      case TYPE.collection:
      case TYPE.multiCurve:
      case TYPE.multiSurface:
      case TYPE.polyhedralSurface:
      case TYPE.tin:
        if (type === TYPE.collection) builder.markCollection();
        if (depth >= DEEPEST) throw new RangeError('too many collections');
        this.repeat(() => {
          this.readGeometry(depth + 1);
        });
        return;
      default:
        throw ABSTRACT[type] ? new UnsupportedGeometry(ABSTRACT[type]) : new RangeError(`type ${type}`);
    }
  }

  /** The curve of a type that was read; null for one without positions. */
  private readCurve(type: number): Curve | null {
    const curve = new CurveBuilder();
    if (type === TYPE.compoundCurve) {
      this.repeat(() => {
        this.addPiece(this.readType(), curve);
      });
    } else this.addPiece(type, curve);
    return curve.finish();
  }

  private addPiece(type: number, curve: CurveBuilder): void {
    const positions: number[] = [];
    this.repeat(() => {
      this.readPosition((x, y) => {
        positions.push(x, y);
      });
    });
    if (type === TYPE.lineString) curve.addStraight(positions);
    else if (type === TYPE.circularString) curve.addArcs(positions);
    else throw new RangeError(`type ${type} in a curve`);
  }

  private addCurvedLine(curve: Curve | null): void {
    const { builder } = this;
    if (curve === null) return;
    if (hasArcs(curve)) builder.markArcs();
    builder.startLine();
    this.addPath(lineariseLine(curve));
    builder.endLine();
  }

  private addCurvedSurface(): void {
    const { builder } = this;
    const rings: Curve[] = [];
    this.repeat(() => {
      const ring = this.readCurve(this.readType());
      if (ring) rings.push(ring);
    });
    if (rings.some(hasArcs)) builder.markArcs();
    builder.startPolygon();
    for (const path of lineariseSurface(rings)) {
      builder.startRing();
      this.addPath(path);
      builder.endRing();
    }
    builder.endPolygon();
  }

  private addPath(path: Float64Array): void {
    for (let at = 0; at < path.length; at += 2) this.builder.addPosition(path[at]!, path[at + 1]!);
  }

  private readType(): number {
    this.little = this.view.getUint8(this.at) === 1;
    this.at += 1;
    const code = this.readUint32();
    if (code & HAS_SRID) this.srid = this.readUint32();
    const plain = code & 0x0fffffff;
    const step = Math.floor(plain / DIMENSION_STEP);
    const more = [0, 1, 1, 2][step];
    if (more === undefined) throw new RangeError(`type ${plain}`);
    this.dimensions = 2 + more + (code & HAS_Z ? 1 : 0) + (code & HAS_M ? 1 : 0);
    if (this.dimensions > 2) this.builder.markHeight();
    return plain % DIMENSION_STEP;
  }

  private readUint32(): number {
    const value = this.view.getUint32(this.at, this.little);
    this.at += 4;
    return value;
  }

  /** A number of members, and each of them; a number that the bytes cannot hold ends in a RangeError. */
  private repeat(read: () => void): void {
    const count = this.readUint32();
    for (let member = 0; member < count; member++) read();
  }

  private readPositions(): void {
    this.repeat(() => {
      this.readPosition((x, y) => {
        this.builder.addPosition(x, y);
      });
    });
  }

  private readPosition(add: (x: number, y: number) => void): void {
    const x = this.view.getFloat64(this.at, this.little);
    const y = this.view.getFloat64(this.at + 8, this.little);
    this.at += this.dimensions * 8;
    add(x, y);
  }
}
