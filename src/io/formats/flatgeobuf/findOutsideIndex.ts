import { NODE_ITEM_BYTE_LEN } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Parts } from './partRecorder';

/** Bytes of one side of a box. */
const SIDE = 8;
/** Parts that are compared between two steps. */
const STEP = 4096;
/** How far a position on an arc may lie outside its box, as a share of its size. */
const SLACK = 1e-6;

/**
 * Compare positions with the boxes that the leaves of the file's index give to their features, as doubles that the
 * writer took from the same geometry. A position outside its box is damage that nothing else would show.
 * Holes are not compared: they lie inside their outer ring, and some writers leave them out of the box.
 * @param curved indexes of features with arcs: their boxes go around the arcs, and their positions on them are rounded
 * @param leaves where the first leaf lies in `view`; one leaf per feature, in the order of the features
 * @returns index of a feature with a position outside its box, -1 where there is none; in steps between which other
 * work can be done.
 */
export function* findOutsideIndex(
  { points, lines, polygons }: Parts,
  curved: ReadonlySet<number>,
  view: DataView,
  leaves: number,
): Generator<void, number> {
  for (let point = 0; point < points.feature.length; point++) {
    const leaf = leaves + points.feature[point]! * NODE_ITEM_BYTE_LEN;
    if (!contains(view, leaf, points.positions, point, point + 1)) return points.feature[point]!;
    if (point % STEP === STEP - 1) yield;
  }
  for (let line = 0; line < lines.feature.length; line++) {
    const leaf = leaves + lines.feature[line]! * NODE_ITEM_BYTE_LEN;
    const slack = curved.has(lines.feature[line]!) ? SLACK : 0;
    if (!contains(view, leaf, lines.positions, lines.start[line]!, lines.start[line + 1]!, slack))
      return lines.feature[line]!;
    if (line % STEP === STEP - 1) yield;
  }
  const { ringStart, polygonStart } = polygons;
  for (let polygon = 0; polygon < polygons.feature.length; polygon++) {
    const leaf = leaves + polygons.feature[polygon]! * NODE_ITEM_BYTE_LEN;
    const outer = polygonStart[polygon]!;
    const slack = curved.has(polygons.feature[polygon]!) ? SLACK : 0;
    if (!contains(view, leaf, polygons.positions, ringStart[outer]!, ringStart[outer + 1]!, slack))
      return polygons.feature[polygon]!;
    if (polygon % STEP === STEP - 1) yield;
  }
  return -1;
}

/** `slack` is a share of the size of the box. */
function contains(
  view: DataView,
  leaf: number,
  positions: Float64Array,
  from: number,
  to: number,
  slack = 0,
): boolean {
  const [west, south] = [view.getFloat64(leaf, true), view.getFloat64(leaf + SIDE, true)];
  const [east, north] = [view.getFloat64(leaf + 2 * SIDE, true), view.getFloat64(leaf + 3 * SIDE, true)];
  const beyond = slack === 0 ? 0 : slack * (east - west + (north - south));
  const [minX, minY, maxX, maxY] = [west - beyond, south - beyond, east + beyond, north + beyond];
  for (let at = from * 2; at < to * 2; at += 2) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    if (x < minX || x > maxX || y < minY || y > maxY) return false;
  }
  return true;
}
