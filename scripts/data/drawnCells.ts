import { cellKey } from './gridCell';
import type { GridCell } from './gridCell';

/** A cell is drawn when at least this share of it lies in its municipality. */
const LEAST_SHARE = 0.3;
const NEIGHBOURS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The cells that the schematic map is made of. Cells of which less than 30 % lies in their municipality are left out
 * at the border of Flanders, except the best cell of a municipality that would otherwise be missing. Inside, where
 * such a cell is shared by four or more municipalities, leaving it out would make a hole, so there it stays.
 */
export function drawnCells(grid: readonly GridCell[]): GridCell[] {
  const drawn = new Set(grid.filter((cell) => cell.share >= LEAST_SHARE));
  for (const cell of bestCells(grid)) drawn.add(cell);
  const byKey = new Map(grid.map((cell) => [cellKey(cell.east, cell.north), cell]));
  const outside = new Set<GridCell>();

  /** Whether a place belongs to the world around Flanders. */
  const isOpen = (east: number, north: number): boolean => {
    const cell = byKey.get(cellKey(east, north));
    return cell === undefined || outside.has(cell);
  };
  const reachOutside = (cell: GridCell): void => {
    if (drawn.has(cell) || outside.has(cell)) return;
    if (!NEIGHBOURS.some(([east, north]) => isOpen(cell.east + east, cell.north + north))) return;
    outside.add(cell);
    for (const [east, north] of NEIGHBOURS) {
      const neighbour = byKey.get(cellKey(cell.east + east, cell.north + north));
      if (neighbour) reachOutside(neighbour);
    }
  };
  grid.forEach(reachOutside);
  return grid.filter((cell) => !outside.has(cell));
}

/** Per municipality the cell with the largest share. */
function bestCells(grid: readonly GridCell[]): Iterable<GridCell> {
  const best = new Map<string, GridCell>();
  for (const cell of grid) {
    if (cell.share > (best.get(cell.municipality)?.share ?? 0)) best.set(cell.municipality, cell);
  }
  return best.values();
}
