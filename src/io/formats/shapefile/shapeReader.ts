import type { ColumnsBuilder } from '../../columnsBuilder';
import { addRings } from './addRings';
import { MULTIPOINT, NULL_SHAPE, POINT, POLYGON, POLYLINE } from './shapeTypes';

const HEADER = 100;
/** Where the header has the length of the file, in words of two bytes. */
const LENGTH_AT = 24;
const RECORD_HEADER = 8;
const FILE_CODE = 9994;
/** Types from here on have heights or measures; the last is a surface in patches. */
const FIRST_WITH_MORE = 10;
const MULTIPATCH = 31;

/** `ok`, `corrupt`, or a type that is not read. */
export type ShapeOutcome = 'ok' | 'corrupt' | { unsupported: string };

/** Walks through the shapes of a `.shp`. */
export interface ShapeReader {
  /** Bytes passed. */
  readonly at: number;
  readonly done: boolean;
  /** Add the next shape to the builder's feature at hand. */
  read(builder: ColumnsBuilder): ShapeOutcome;
  /** Pass the next shape; false where the file breaks off. */
  skip(): boolean;
}

/** null for bytes that are no `.shp`, or fewer than their header says. */
export function shapeReader(bytes: Uint8Array): ShapeReader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getInt32(0) !== FILE_CODE) return null;
  if (view.getInt32(LENGTH_AT) * 2 > bytes.length) return null;
  let at = HEADER;
  /** The next shape without its number and length; null where the file breaks off. */
  const next = (): DataView | null => {
    if (at + RECORD_HEADER > bytes.length) return null;
    const length = view.getInt32(at + 4) * 2;
    const start = at + RECORD_HEADER;
    if (length < 4 || start + length > bytes.length) return null;
    at = start + length;
    return new DataView(bytes.buffer, bytes.byteOffset + start, length);
  };
  return {
    get at() {
      return at;
    },
    get done() {
      return at >= bytes.length;
    },
    skip: () => next() !== null,
    read: (builder) => {
      const shape = next();
      if (!shape) return 'corrupt';
      try {
        return addShape(shape, builder);
      } catch (error) {
        // A number of positions that the shape does not hold.
        if (error instanceof RangeError) return 'corrupt';
        throw error;
      }
    },
  };
}

function addShape(shape: DataView, builder: ColumnsBuilder): ShapeOutcome {
  const full = shape.getInt32(0, true);
  if (full === MULTIPATCH) return { unsupported: 'MultiPatch' };
  if (full >= FIRST_WITH_MORE) builder.markHeight();
  switch (full % FIRST_WITH_MORE) {
    case NULL_SHAPE:
      return 'ok';
    case POINT:
      builder.addPoint(shape.getFloat64(4, true), shape.getFloat64(12, true));
      return 'ok';
    case MULTIPOINT: {
      const positions = positionsAt(shape, 40, shape.getUint32(36, true));
      for (let at = 0; at < positions.length; at += 2) builder.addPoint(positions[at]!, positions[at + 1]!);
      return 'ok';
    }
    case POLYLINE:
      for (const path of pathsOf(shape)) addLine(path, builder);
      return 'ok';
    case POLYGON:
      addRings(pathsOf(shape), builder);
      return 'ok';
    default:
      return 'corrupt';
  }
}

/** Interleaved positions; a RangeError where the shape is shorter. */
function positionsAt(shape: DataView, start: number, count: number): Float64Array {
  if (start + count * 16 > shape.byteLength) throw new RangeError('short shape');
  const positions = new Float64Array(count * 2);
  for (let at = 0; at < positions.length; at++) positions[at] = shape.getFloat64(start + at * 8, true);
  return positions;
}

function pathsOf(shape: DataView): Float64Array[] {
  const pathCount = shape.getUint32(36, true);
  const positionCount = shape.getUint32(40, true);
  const first = 44 + pathCount * 4;
  const positions = positionsAt(shape, first, positionCount);
  const paths: Float64Array[] = [];
  for (let path = 0; path < pathCount; path++) {
    const start = shape.getUint32(44 + path * 4, true);
    const end = path + 1 < pathCount ? shape.getUint32(48 + path * 4, true) : positionCount;
    if (end < start || end > positionCount) throw new RangeError('paths in disorder');
    paths.push(positions.subarray(start * 2, end * 2));
  }
  return paths;
}

function addLine(path: Float64Array, builder: ColumnsBuilder): void {
  builder.startLine();
  for (let at = 0; at < path.length; at += 2) builder.addPosition(path[at]!, path[at + 1]!);
  builder.endLine();
}
