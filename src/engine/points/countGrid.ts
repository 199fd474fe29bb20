import type { AreaIndex } from '../areaIndex/areaIndex';
import { countPoints } from './countPoints';
import type { PointGrid } from './pointGrid';
import { tallyInCell } from './tallyInCell';

/**
 * Count sorted points per area. Looks at the points of border cells one by one; the points between two border cells
 * are one subtraction. Exact: the same as {@link countPoints} of the same points.
 * @returns points per area; one that lies in several areas counts in each.
 */
export function countGrid(index: AreaIndex, grid: PointGrid): Float64Array {
  const { window, start, positions } = grid;
  const { grid: area, cells } = index;
  // Areas that reach over half a continent have larger cells than the points.
  if (area.scale !== window.scale) return countPoints(index, positions);
  const strays = start[window.columns * window.rows]!;
  const perArea = countPoints(index, positions.subarray(2 * strays));
  const perSet = new Float64Array(index.sets.count);
  const eastward = area.firstColumn - window.firstColumn;
  const northward = area.firstRow - window.firstRow;
  const firstRow = Math.max(0, -northward);
  const endRow = Math.min(area.rows, window.rows - northward);
  for (let row = firstRow; row < endRow; row++) {
    const pointRow = (row + northward) * window.columns;
    /** First point at or east of a column of the areas' grid, in this row. */
    const startAt = (column: number): number =>
      start[pointRow + Math.min(window.columns, Math.max(0, column + eastward))]!;
    let from = startAt(0);
    let set = 0;
    for (let cell = cells.rowStart[row]!; cell < cells.rowStart[row + 1]!; cell++) {
      const column = cells.column[cell]!;
      const west = startAt(column);
      if (set > 0) perSet[set]! += west - from;
      from = startAt(column + 1);
      for (let point = west; point < from; point++) {
        tallyInCell(index, cell, positions[2 * point]!, positions[2 * point + 1]!, perArea);
      }
      const next = area.label[row * area.columns + column + 1]!;
      set = next > 0 ? next : 0;
    }
  }
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}
