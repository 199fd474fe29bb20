import type { Columns } from '../../../../features/columns';
import { extentOf, featureBoxes } from '../../../formats/flatgeobuf/featureBoxes';
import { featureParts } from '../../../formats/flatgeobuf/featureParts';
import { POINT, POLYGON, POLYLINE, MULTIPOINT } from '../../../formats/shapefile/shapeTypes';

const HEADER = 100;
const FILE_CODE = 9994;
const VERSION = 1000;
/** Lengths in a Shapefile count words of two bytes. */
const WORD = 2;

export type ShapeKind = 'points' | 'lines' | 'polygons';

/** The two files that hold the geometry of a Shapefile: shapes, and where each of them starts. */
export interface ShapeFiles {
  shp: Uint8Array;
  shx: Uint8Array;
}

/** Write the shapes of one kind; a feature without such has the null shape. Outer rings run clockwise here, holes not. */
export function writeShp(columns: Columns, kind: ShapeKind): ShapeFiles {
  const start = featureParts(columns)[kind];
  const boxes = featureBoxes(columns);
  const several = start.some((from, feature) => feature > 0 && from - start[feature - 1]! > 1);
  const type = kind === 'lines' ? POLYLINE : kind === 'polygons' ? POLYGON : several ? MULTIPOINT : POINT;
  const shapes = Array.from({ length: columns.count }, (_, feature) =>
    start[feature] === start[feature + 1]
      ? nullShape()
      : shapeOf(
          columns,
          type,
          start[feature]!,
          start[feature + 1]!,
          boxes.subarray(feature * 4, feature * 4 + 4),
        ),
  );
  const length = shapes.reduce((sum, shape) => sum + 8 + shape.length, HEADER);
  const shp = new Uint8Array(length);
  const shx = new Uint8Array(HEADER + shapes.length * 8);
  const extent = extentOf(boxes);
  for (const file of [shp, shx]) writeHeader(file, type, extent);
  const [shpView, shxView] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  let at = HEADER;
  shapes.forEach((shape, index) => {
    shpView.setInt32(at, index + 1);
    shpView.setInt32(at + 4, shape.length / WORD);
    shxView.setInt32(HEADER + index * 8, at / WORD);
    shxView.setInt32(HEADER + index * 8 + 4, shape.length / WORD);
    shp.set(shape, at + 8);
    at += 8 + shape.length;
  });
  return { shp, shx };
}

function writeHeader(file: Uint8Array, type: number, extent: Float64Array): void {
  const view = new DataView(file.buffer);
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, file.length / WORD);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, type, true);
  if (extent[0]! <= extent[2]!)
    extent.forEach((value, at) => {
      view.setFloat64(36 + at * 8, value, true);
    });
}

function nullShape(): Uint8Array {
  return new Uint8Array(4);
}

function shapeOf(columns: Columns, type: number, first: number, end: number, box: Float64Array): Uint8Array {
  const { points, lines, polygons } = columns;
  if (type === POINT) return pointShape(points.positions.subarray(first * 2, first * 2 + 2));
  if (type === MULTIPOINT) return pathShape(type, box, null, points.positions.subarray(first * 2, end * 2));
  if (type === POLYLINE) {
    const parts = lines.start.subarray(first, end + 1);
    return pathShape(type, box, parts, lines.positions.subarray(parts[0]! * 2, parts.at(-1)! * 2));
  }
  const rings = polygons.ringStart.subarray(polygons.polygonStart[first]!, polygons.polygonStart[end]! + 1);
  const positions = polygons.positions.slice(rings[0]! * 2, rings.at(-1)! * 2);
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    reverse(positions.subarray((rings[ring]! - rings[0]!) * 2, (rings[ring + 1]! - rings[0]!) * 2));
  }
  return pathShape(type, box, rings, positions);
}

function pointShape(position: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, POINT, true);
  view.setFloat64(4, position[0]!, true);
  view.setFloat64(12, position[1]!, true);
  return new Uint8Array(view.buffer);
}

/** A shape of several positions. `parts` says where each path starts, and where the last one ends; null without paths. */
function pathShape(
  type: number,
  box: Float64Array,
  parts: Uint32Array | null,
  positions: Float64Array,
): Uint8Array {
  const partCount = parts ? parts.length - 1 : 0;
  const head = (parts ? 44 : 40) + partCount * 4;
  const view = new DataView(new ArrayBuffer(head + positions.length * 8));
  view.setInt32(0, type, true);
  box.forEach((value, at) => {
    view.setFloat64(4 + at * 8, value, true);
  });
  if (parts) view.setInt32(36, partCount, true);
  view.setInt32(parts ? 40 : 36, positions.length / 2, true);
  for (let part = 0; part < partCount; part++) view.setInt32(44 + part * 4, parts![part]! - parts![0]!, true);
  positions.forEach((value, at) => {
    view.setFloat64(head + at * 8, value, true);
  });
  return new Uint8Array(view.buffer);
}

function reverse(positions: Float64Array): void {
  positions.reverse();
  // Every pair is y, x now.
  for (let at = 0; at < positions.length; at += 2) {
    const y = positions[at]!;
    positions[at] = positions[at + 1]!;
    positions[at + 1] = y;
  }
}
