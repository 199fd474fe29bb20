/** Bits per axis of the grid on which box centres are ordered; the format's own choice. */
const ORDER_BITS = 16;
const GRID_MAX = 2 ** ORDER_BITS - 1;

/**
 * Position of a grid cell along the Hilbert curve that fills a square of 65,536 by 65,536 cells.
 * @param x column, 0..65535
 * @param y row, 0..65535
 * @returns 0..2^32-1; cells that follow each other on the curve are neighbours in the grid.
 */
export function hilbertPosition(x: number, y: number): number {
  let position = 0;
  for (let side = 2 ** (ORDER_BITS - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    position += side * side * ((3 * right) ^ upper);
    // The curve inside a lower quadrant is the whole curve mirrored, and in the right one also turned around.
    if (upper === 0) {
      if (right === 1) {
        x = GRID_MAX - x;
        y = GRID_MAX - y;
      }
      [x, y] = [y, x];
    }
  }
  return position;
}

/**
 * Order in which boxes are stored so that a packed tree over them is tight: by the Hilbert position of their centre
 * in the extent of all, highest first, as the reference implementation of FlatGeobuf does. Equal positions keep
 * their order, so that the same input always gives the same file; empty boxes (see `featureBoxes`) come last.
 * @param boxes minX, minY, maxX, maxY per item
 * @returns item numbers in storage order
 */
export function hilbertOrder(boxes: Float64Array, extent: Float64Array): Uint32Array {
  const positions = new Float64Array(boxes.length / 4);
  for (let item = 0; item < positions.length; item++) {
    const isEmpty = boxes[item * 4]! > boxes[item * 4 + 2]!;
    positions[item] = isEmpty
      ? -1
      : hilbertPosition(centreOnGrid(boxes, item, extent, 0), centreOnGrid(boxes, item, extent, 1));
  }
  return Uint32Array.from(positions.keys()).sort((a, b) => positions[b]! - positions[a]! || a - b);
}

/** Grid column (axis 0) or row (axis 1) of a box's centre; an extent without width has one column only. */
function centreOnGrid(boxes: Float64Array, item: number, extent: Float64Array, axis: 0 | 1): number {
  const low = extent[axis]!;
  const size = extent[axis + 2]! - low;
  const centre = (boxes[item * 4 + axis]! + boxes[item * 4 + axis + 2]!) / 2;
  return size > 0 ? Math.floor((GRID_MAX * (centre - low)) / size) : 0;
}
