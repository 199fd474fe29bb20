import type { AreaIndex } from '../areaIndex/areaIndex';
import { countPoints } from './countPoints';
import type { PointGrid } from './pointGrid';
import { GATHERED, tallyBorderPoints } from './tallyBorderPoints';

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
  const nearCell = new Int32Array(GATHERED);
  const nearPositions = new Float64Array(2 * GATHERED);
  let near = 0;
  const { rowStart, column } = cells;
  const { east } = index.centres;
  const eastward = area.firstColumn - window.firstColumn;
  const northward = area.firstRow - window.firstRow;
  const firstRow = Math.max(0, -northward);
  const endRow = Math.min(area.rows, window.rows - northward);
  for (let row = firstRow; row < endRow; row++) {
    const rowOfPoints = (row + northward) * window.columns;
    let runStart = 0;
    let runSet = 0;
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell++) {
      const west = column[cell]! + eastward;
      const from = start[rowOfPoints + clamp(west, window.columns)]!;
      const end = start[rowOfPoints + clamp(west + 1, window.columns)]!;
      // Before the first border cell of a row, and between neighbours, this adds to the set without areas.
      perSet[runSet]! += from - runStart;
      for (let point = from; point < end; point++) {
        nearCell[near] = cell;
        nearPositions[2 * near] = positions[2 * point]!;
        nearPositions[2 * near + 1] = positions[2 * point + 1]!;
        if (++near < GATHERED) continue;
        tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
        near = 0;
      }
      runStart = end;
      runSet = east[cell]!;
    }
  }
  tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}

/** A column, or the end of the window that is nearest to it. */
function clamp(column: number, columns: number): number {
  return column < 0 ? 0 : column > columns ? columns : column;
}
