import type { AreaEdges } from './areaEdges';
import { NO_AREAS } from './areaSets';
import type { AreaSets } from './areaSets';
import type { BorderCells } from './borderCells';
import type { GridWindow } from './gridWindow';
import { isLeftOfEdge } from './tieRule';

/** What the walk finds out about the border cells. */
export interface CellCentres {
  /** x, y of the centre of every border cell. */
  positions: Float64Array;
  /** Set of areas at the centre. */
  set: Int32Array;
  /** Set of areas of the cells east of a border cell up to the next one; 0 when that is its neighbour. */
  east: Int32Array;
  /** Per entry of the border cells 1 where the centre lies left of the edge. */
  isLeft: Uint8Array;
}

/**
 * Walk every row of the grid from west to east through the centres of the cells, starting outside all areas, and
 * step from set to set at every edge on the way. Fills in the labels of the cells without edges. The walk goes in
 * halves, from wall to centre to wall, and a half crosses only edges of its own cell. Exact, with the tie rule.
 * @param label per cell `~border cell`, or 0, which becomes the set of areas that the whole cell belongs to.
 */
export function labelCells(
  label: Int32Array,
  window: GridWindow,
  { count, rowStart, column, entryStart, edge, ends }: BorderCells,
  { left, right }: AreaEdges,
  sets: AreaSets,
): CellCentres {
  const { originX, originY, cellWidth, cellHeight, columns, rows } = window;
  const positions = new Float64Array(2 * count);
  const centreSet = new Int32Array(count);
  const east = new Int32Array(count);
  const isLeft = new Uint8Array(edge.length);
  /** The set beyond the entries of a cell that a level walk from the centre to its wall at x crosses. */
  const acrossHalf = (from: number, cell: number, x: number, y: number): number => {
    let set = from;
    for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
      const p = 4 * entry;
      // A vertex at the height of the walk lies below it: the tie rule moves the walk up.
      if (ends[p + 1]! <= y === ends[p + 3]! <= y) continue;
      const wallIsLeft = isLeftOfEdge(ends[p]!, ends[p + 1]!, ends[p + 2]!, ends[p + 3]!, x, y);
      if (wallIsLeft === (isLeft[entry] === 1)) continue;
      set = sets.across(set, left[edge[entry]!]!, right[edge[entry]!]!);
    }
    return set;
  };

  for (let row = 0; row < rows; row++) {
    const y = originY + (row + 0.5) * cellHeight;
    let set = NO_AREAS;
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell++) {
      const c = column[cell]!;
      const x = originX + (c + 0.5) * cellWidth;
      positions[2 * cell] = x;
      positions[2 * cell + 1] = y;
      for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
        const p = 4 * entry;
        isLeft[entry] = isLeftOfEdge(ends[p]!, ends[p + 1]!, ends[p + 2]!, ends[p + 3]!, x, y) ? 1 : 0;
      }
      set = acrossHalf(set, cell, originX + c * cellWidth, y);
      centreSet[cell] = set;
      set = acrossHalf(set, cell, originX + (c + 1) * cellWidth, y);
      const next = cell + 1 < rowStart[row + 1]! ? column[cell + 1]! : columns;
      if (set === NO_AREAS || next === c + 1) continue;
      east[cell] = set;
      label.fill(set, row * columns + c + 1, row * columns + next);
    }
  }
  return { positions, set: centreSet, east, isLeft };
}
