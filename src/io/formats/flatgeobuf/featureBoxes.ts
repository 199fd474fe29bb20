import type { Columns } from '../../columns';

/** Width of one box in the arrays: minX, minY, maxX, maxY. */
const BOX = 4;

/**
 * Bounding box of every feature: minX, minY, maxX, maxY in the units of the positions.
 * A feature without geometry has an empty box (+∞, +∞, -∞, -∞), which no search finds.
 */
export function featureBoxes(columns: Columns): Float64Array {
  const boxes = emptyBoxes(columns.count);
  const { points, lines, polygons } = columns;
  points.feature.forEach((feature, point) =>
    expand(boxes, feature, points.positions.subarray(point * 2, point * 2 + 2)),
  );
  lines.feature.forEach((feature, line) =>
    expand(boxes, feature, lines.positions.subarray(lines.start[line]! * 2, lines.start[line + 1]! * 2)),
  );
  polygons.feature.forEach((feature, polygon) => {
    // Holes lie inside the outer ring.
    const outer = polygons.polygonStart[polygon]!;
    const from = polygons.ringStart[outer]! * 2;
    expand(boxes, feature, polygons.positions.subarray(from, polygons.ringStart[outer + 1]! * 2));
  });
  return boxes;
}

/** The box around all boxes; empty when all are. */
export function extentOf(boxes: Float64Array): Float64Array {
  const extent = emptyBoxes(1);
  for (let start = 0; start < boxes.length; start += BOX) {
    if (boxes[start]! <= boxes[start + 2]!) expand(extent, 0, boxes.subarray(start, start + BOX));
  }
  return extent;
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(count * BOX);
  for (let start = 0; start < boxes.length; start += BOX) {
    boxes.fill(Infinity, start, start + 2);
    boxes.fill(-Infinity, start + 2, start + BOX);
  }
  return boxes;
}

function expand(boxes: Float64Array, box: number, positions: Float64Array): void {
  const start = box * BOX;
  for (let at = 0; at < positions.length; at += 2) {
    boxes[start] = Math.min(boxes[start]!, positions[at]!);
    boxes[start + 1] = Math.min(boxes[start + 1]!, positions[at + 1]!);
    boxes[start + 2] = Math.max(boxes[start + 2]!, positions[at]!);
    boxes[start + 3] = Math.max(boxes[start + 3]!, positions[at + 1]!);
  }
}
