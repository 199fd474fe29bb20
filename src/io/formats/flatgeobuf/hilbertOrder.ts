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
  // How the part of the curve at hand differs from the whole: mirrored in both axes, and with the axes exchanged.
  let mirrored = 0;
  let exchanged = 0;
  for (let bit = ORDER_BITS - 1; bit >= 0; bit--) {
    const column = ((x >> bit) & 1) ^ mirrored;
    const row = ((y >> bit) & 1) ^ mirrored;
    const exchange = (column ^ row) & -exchanged;
    const right = column ^ exchange;
    const upper = row ^ exchange;
    position = (position << 2) | ((3 * right) ^ upper);
    // Inside a lower quadrant the curve is turned, and in the right one also mirrored.
    const lower = upper ^ 1;
    mirrored ^= right & lower;
    exchanged ^= lower;
  }
  return position >>> 0;
}

/**
 * Order in which boxes are stored so that a packed tree over them is tight: by the Hilbert position of their centre
 * in the extent of all, highest first, as the reference implementation of FlatGeobuf does. Equal positions keep
 * their order, so that the same input always gives the same file; empty boxes (see `featureBoxes`) come last.
 * @param boxes minX, minY, maxX, maxY per item
 * @returns item numbers in storage order
 */
export function hilbertOrder(boxes: Float64Array, extent: Float64Array): Uint32Array {
  const count = boxes.length / 4;
  const positions = new Uint32Array(count);
  const order = new Uint32Array(count);
  let filled = 0;
  for (let item = 0; item < count; item++) {
    if (isEmpty(boxes, item)) continue;
    positions[item] = hilbertPosition(
      centreOnGrid(boxes, item, extent, 0),
      centreOnGrid(boxes, item, extent, 1),
    );
    order[filled++] = item;
  }
  const sorted = sortDescending(order.subarray(0, filled), positions);
  order.set(sorted);
  for (let item = 0; filled < count && item < count; item++) if (isEmpty(boxes, item)) order[filled++] = item;
  return order;
}

function isEmpty(boxes: Float64Array, item: number): boolean {
  return boxes[item * 4]! > boxes[item * 4 + 2]!;
}

/** Sort items by their positions, highest first, in two rounds of counting by 16 bits; equal ones keep their order. */
function sortDescending(items: Uint32Array, positions: Uint32Array): Uint32Array {
  let from = items.slice();
  let to = new Uint32Array(items.length);
  for (const shift of [0, ORDER_BITS]) {
    const start = new Uint32Array(GRID_MAX + 2);
    for (const item of from) start[GRID_MAX - ((positions[item]! >>> shift) & GRID_MAX) + 1]!++;
    for (let key = 0; key <= GRID_MAX; key++) start[key + 1]! += start[key]!;
    for (const item of from) to[start[GRID_MAX - ((positions[item]! >>> shift) & GRID_MAX)]!++] = item;
    [from, to] = [to, from];
  }
  return from;
}

/** Grid column (axis 0) or row (axis 1) of a box's centre; an extent without width has one column only. */
function centreOnGrid(boxes: Float64Array, item: number, extent: Float64Array, axis: 0 | 1): number {
  const low = extent[axis]!;
  const size = extent[axis + 2]! - low;
  const centre = (boxes[item * 4 + axis]! + boxes[item * 4 + axis + 2]!) / 2;
  return size > 0 ? Math.floor((GRID_MAX * (centre - low)) / size) : 0;
}
