import { GrowingArray } from '../../features/growingArray';
import type { AreaEdges } from './areaEdges';
import type { GridWindow } from './gridWindow';

/** Pairs of a cell and an edge that meets it. */
export interface CellEdgePairs {
  cell: Uint32Array;
  edge: Uint32Array;
}

/**
 * An edge counts as meeting a cell when it comes this near, in cells: a thousand times more than what rounding can do
 * to a cell coordinate, so that no edge is missed by a position that rounding puts in the cell next to its own.
 */
const MARGIN = 1e-9;

/** Every cell that each edge meets; cells are numbered row by row. The window must cover all edges. */
export function cellsOfEdges(
  { count, positions }: AreaEdges,
  { originX, originY, perX, perY, columns }: GridWindow,
): CellEdgePairs {
  const cells = new GrowingArray(new Uint32Array(2 * count));
  const edgeOfCell = new GrowingArray(new Uint32Array(2 * count));
  const addRun = (row: number, west: number, east: number, edge: number): void => {
    const last = row * columns + Math.floor(east + MARGIN);
    for (let cell = row * columns + Math.floor(west - MARGIN); cell <= last; cell++) {
      cells.push(cell);
      edgeOfCell.push(edge);
    }
  };
  for (let edge = 0; edge < count; edge++) {
    const ax = (positions[4 * edge]! - originX) * perX;
    const ay = (positions[4 * edge + 1]! - originY) * perY;
    const bx = (positions[4 * edge + 2]! - originX) * perX;
    const by = (positions[4 * edge + 3]! - originY) * perY;
    const south = Math.min(ay, by);
    const north = Math.max(ay, by);
    const firstRow = Math.floor(south - MARGIN);
    const lastRow = Math.floor(north + MARGIN);
    if (firstRow === lastRow || ay === by) {
      for (let row = firstRow; row <= lastRow; row++) addRun(row, ax, bx, edge);
      continue;
    }
    const slope = (bx - ax) / (by - ay);
    for (let row = firstRow; row <= lastRow; row++) {
      // The margin is taken along y too: it outweighs the rounding of a slope that is nearly level.
      const from = ax + (Math.max(row - MARGIN, south) - ay) * slope;
      const to = ax + (Math.min(row + 1 + MARGIN, north) - ay) * slope;
      addRun(row, Math.max(ax, Math.min(from, to)), Math.min(bx, Math.max(from, to)), edge);
    }
  }
  return { cell: cells.toArray(), edge: edgeOfCell.toArray() };
}
