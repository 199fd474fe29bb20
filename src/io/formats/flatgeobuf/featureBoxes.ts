import type { Columns } from '../../../features/columns';

/** Width of one box in the arrays: minX, minY, maxX, maxY. */
const BOX = 4;

/**
 * Bounding box of every feature: minX, minY, maxX, maxY in the units of the positions.
 * A feature without geometry has an empty box (+∞, +∞, -∞, -∞), which no search finds.
 */
export function featureBoxes(columns: Columns): Float64Array {
  const boxes = emptyBoxes(columns.count);
  const { points, lines, polygons } = columns;
  for (let point = 0; point < points.feature.length; point++) {
    expand(boxes, points.feature[point]!, points.positions, point, point + 1);
  }
  for (let line = 0; line < lines.feature.length; line++) {
    expand(boxes, lines.feature[line]!, lines.positions, lines.start[line]!, lines.start[line + 1]!);
  }
  const { positions, ringStart, polygonStart } = polygons;
  for (let polygon = 0; polygon < polygons.feature.length; polygon++) {
    // Holes lie inside the outer ring.
    const outer = polygonStart[polygon]!;
    expand(boxes, polygons.feature[polygon]!, positions, ringStart[outer]!, ringStart[outer + 1]!);
  }
  return boxes;
}

/** The box around all boxes; empty when all are. */
export function extentOf(boxes: Float64Array): Float64Array {
  const extent = emptyBoxes(1);
  for (let start = 0; start < boxes.length; start += BOX) {
    // A box is two positions: its corners.
    if (boxes[start]! <= boxes[start + 2]!) expand(extent, 0, boxes, start / 2, start / 2 + 2);
  }
  return extent;
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(count * BOX);
  for (let start = 0; start < boxes.length; start += BOX) {
    boxes[start] = boxes[start + 1] = Infinity;
    boxes[start + 2] = boxes[start + 3] = -Infinity;
  }
  return boxes;
}

/** Make a box hold the positions from one index up to another. */
function expand(boxes: Float64Array, box: number, positions: Float64Array, from: number, to: number): void {
  const start = box * BOX;
  let minX = boxes[start]!;
  let minY = boxes[start + 1]!;
  let maxX = boxes[start + 2]!;
  let maxY = boxes[start + 3]!;
  for (let at = from * 2; at < to * 2; at += 2) {
    const x = positions[at]!;
    const y = positions[at + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  boxes[start] = minX;
  boxes[start + 1] = minY;
  boxes[start + 2] = maxX;
  boxes[start + 3] = maxY;
}
