import type { ColumnsBuilder } from '../../../features/columnsBuilder';
import { addRings } from './addRings';
import { MULTIPOINT, NULL_SHAPE, POINT, POLYGON, POLYLINE } from './shapeTypes';

/** Types from here on have heights or measures; the last is a surface in patches. */
const FIRST_WITH_MORE = 10;
const MULTIPATCH = 31;

/**
 * Add the shape of a record, given without its number and length, to the builder's feature at hand; or leave the feature
 * out where the record is damaged or of a type that is not measured. A record of no bytes is one without a shape.
 */
export function addRecord(shape: DataView, builder: ColumnsBuilder): void {
  if (shape.byteLength === 0) return;
  try {
    addShape(shape, builder);
  } catch (error) {
    // A number of positions that the shape does not hold.
    if (!(error instanceof RangeError)) throw error;
    builder.leaveOut('damagedGeometry');
  }
}

function addShape(shape: DataView, builder: ColumnsBuilder): void {
  const full = shape.getInt32(0, true);
  if (full === MULTIPATCH) {
    builder.leaveOutType('MultiPatch');
    return;
  }
  if (full >= FIRST_WITH_MORE) builder.markHeight();
  switch (full % FIRST_WITH_MORE) {
    case NULL_SHAPE:
      return;
    case POINT:
      builder.addPoint(shape.getFloat64(4, true), shape.getFloat64(12, true));
      return;
    case MULTIPOINT: {
      const positions = positionsAt(shape, 40, shape.getUint32(36, true));
      for (let at = 0; at < positions.length; at += 2) builder.addPoint(positions[at]!, positions[at + 1]!);
      return;
    }
    case POLYLINE:
      for (const path of pathsOf(shape)) addLine(path, builder);
      return;
    case POLYGON:
      addRings(pathsOf(shape), builder);
      return;
    default:
      throw new RangeError(`type ${full}`);
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
