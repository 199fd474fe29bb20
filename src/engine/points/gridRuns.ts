import type { AreaIndex } from '../areaIndex/areaIndex';
import type { PointGrid } from './pointGrid';

/** Sorted points as they lie in the areas: runs of points between borders, and the points of border cells. */
export interface GridRuns {
  count: number;
  /** First point of every run, and the first point after it. */
  from: Uint32Array;
  end: Uint32Array;
  /** Set of areas (a number of `index.sets`, not 0) of the whole run, or `~border cell`: each point to be looked at. */
  label: Int32Array;
  /** The points from here on are in no run: they lie outside the window of the grid and must be looked at. */
  rest: number;
}

/** The runs of a grid of points in areas. Takes as long as the areas have border cells, however many points there are. */
export function gridRuns({ grid: area, cells, centres }: AreaIndex, { window, start }: PointGrid): GridRuns {
  const most = 2 * cells.count;
  const from = new Uint32Array(most);
  const end = new Uint32Array(most);
  const label = new Int32Array(most);
  // Areas that reach over half a continent have larger cells than the points.
  if (area.scale !== window.scale) return { count: 0, from, end, label, rest: 0 };
  let count = 0;
  const { rowStart, column } = cells;
  const { east } = centres;
  const eastward = area.firstColumn - window.firstColumn;
  const northward = area.firstRow - window.firstRow;
  const endRow = Math.min(area.rows, window.rows - northward);
  for (let row = Math.max(0, -northward); row < endRow; row++) {
    const rowOfPoints = (row + northward) * window.columns;
    let runStart = 0;
    let runSet = 0;
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell++) {
      const west = column[cell]! + eastward;
      const cellStart = start[rowOfPoints + clamp(west, window.columns)]!;
      const cellEnd = start[rowOfPoints + clamp(west + 1, window.columns)]!;
      if (runSet > 0 && runStart < cellStart) {
        from[count] = runStart;
        end[count] = cellStart;
        label[count++] = runSet;
      }
      if (cellStart < cellEnd) {
        from[count] = cellStart;
        end[count] = cellEnd;
        label[count++] = ~cell;
      }
      runStart = cellEnd;
      runSet = east[cell]!;
    }
  }
  return { count, from, end, label, rest: start[window.columns * window.rows]! };
}

/** A column, or the end of the window that is nearest to it. */
function clamp(column: number, columns: number): number {
  return column < 0 ? 0 : column > columns ? columns : column;
}
