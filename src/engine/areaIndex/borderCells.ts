import type { AreaEdges } from './areaEdges';
import { cellsOfEdges } from './cellsOfEdges';
import type { GridWindow } from './gridWindow';

/** The cells that borders run through, row by row and from west to east, each with its edges. */
export interface BorderCells {
  count: number;
  /** Index of the first border cell of every row of the grid, and their number at the end. */
  rowStart: Int32Array;
  /** Grid column of every border cell. */
  column: Int32Array;
  /** Index of the first entry of every border cell, and the number of entries at the end; an entry is one edge. */
  entryStart: Int32Array;
  /** Edge of every entry. */
  edge: Int32Array;
  /** ax, ay, bx, by of every entry: a copy, so that the edges of a cell lie side by side in memory. */
  ends: Float64Array;
}

/** The grid with its border cells; the label of every other cell is still 0. */
export function borderCells(edges: AreaEdges, window: GridWindow): { cells: BorderCells; label: Int32Array } {
  const { columns, rows } = window;
  const pairs = cellsOfEdges(edges, window);
  const perCell = new Int32Array(columns * rows);
  let count = 0;
  for (let i = 0; i < pairs.cell.length; i++) {
    if (perCell[pairs.cell[i]!]!++ === 0) count++;
  }

  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(count);
  const entryStart = new Int32Array(count + 1);
  const label = perCell;
  for (let row = 0, cell = 0, border = 0; row < rows; row++) {
    for (let c = 0; c < columns; c++, cell++) {
      if (perCell[cell] === 0) continue;
      column[border] = c;
      entryStart[border + 1] = entryStart[border]! + perCell[cell]!;
      label[cell] = ~border++;
    }
    rowStart[row + 1] = border;
  }

  const edge = new Int32Array(pairs.edge.length);
  const ends = new Float64Array(4 * pairs.edge.length);
  const next = entryStart.slice(0, count);
  for (let i = 0; i < pairs.edge.length; i++) {
    const entry = next[~label[pairs.cell[i]!]!]!++;
    const from = 4 * pairs.edge[i]!;
    edge[entry] = pairs.edge[i]!;
    ends[4 * entry] = edges.positions[from]!;
    ends[4 * entry + 1] = edges.positions[from + 1]!;
    ends[4 * entry + 2] = edges.positions[from + 2]!;
    ends[4 * entry + 3] = edges.positions[from + 3]!;
  }
  return { cells: { count, rowStart, column, entryStart, edge, ends }, label };
}
