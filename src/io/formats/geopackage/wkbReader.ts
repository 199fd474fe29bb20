import type { ColumnsBuilder } from '../../columnsBuilder';

/** Bits by which older writers mark heights, measures and a CRS. */
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;
/** Numbers that the standard adds to a type with heights, measures, or both. */
const DIMENSION_STEP = 1000;

const COLLECTION = 7;
const DEEPEST = 8;

const NAMES: Record<number, string> = {
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
  15: 'PolyhedralSurface',
  16: 'TIN',
  17: 'Triangle',
};

/** Thrown for a geometry of a type that is not measured; its message is the name of the type. */
export class UnsupportedGeometry extends Error {}

/**
 * Adds one geometry of a GeoPackage (its header, then well-known binary) to the builder's feature at hand.
 * Throws `UnsupportedGeometry` for a curve, and a RangeError for bytes that are cut off, left over or no geometry.
 */
export function addWkb(bytes: Uint8Array, builder: ColumnsBuilder): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== 0x47 || view.getUint8(1) !== 0x50) throw new RangeError('no GeoPackage geometry');
  const flags = view.getUint8(3);
  const isEmpty = (flags & 0b10000) !== 0;
  const doubles = [0, 4, 6, 6, 8][(flags >> 1) & 0b111];
  if (doubles === undefined) throw new RangeError('no GeoPackage geometry');
  if (isEmpty) return;
  const reader = new WkbReader(view, 8 + doubles * 8, builder);
  reader.readGeometry(0);
  // A count that is too small leaves positions over, and what is measured would be too small with it.
  if (!reader.done) throw new RangeError('bytes left over');
}

class WkbReader {
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
      case 1:
        this.readPosition((x, y) => {
          if (!Number.isNaN(x)) builder.addPoint(x, y);
        });
        return;
      case 2:
        builder.startLine();
        this.readPositions();
        builder.endLine();
        return;
      case 3:
        builder.startPolygon();
        this.repeat(() => {
          builder.startRing();
          this.readPositions();
          builder.endRing();
        });
        builder.endPolygon();
        return;
      case 4:
      case 5:
      case 6:
      case COLLECTION:
        if (type === COLLECTION) builder.markCollection();
        if (depth >= DEEPEST) throw new RangeError('too many collections');
        this.repeat(() => {
          this.readGeometry(depth + 1);
        });
        return;
      default:
        throw NAMES[type] ? new UnsupportedGeometry(NAMES[type]) : new RangeError(`type ${type}`);
    }
  }

  private readType(): number {
    this.little = this.view.getUint8(this.at) === 1;
    this.at += 1;
    const code = this.readUint32();
    if (code & HAS_SRID) this.at += 4;
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
