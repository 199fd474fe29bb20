import type { Bounds } from '../../geo/guessCrs';

/**
 * Cell of the engine's lattice in degrees: about 100 m both ways at 51° N, the fastest size for Flemish areas. The odd
 * last digits keep cell borders and centres off round coordinates, where exact arithmetic would be needed.
 */
const CELL_WIDTH = 0.00142871;
const CELL_HEIGHT = 0.00089993;
/** Twice the cells of Belgium: areas that reach further get larger cells, so that memory stays bounded. */
const MOST_CELLS = 16_000_000;

/**
 * A rectangle of cells of one lattice that starts at 0° 0°. Windows of the same scale share their cell borders, so
 * points sorted in one window can be counted into areas indexed in another.
 */
export interface GridWindow {
  /** Cell size as a multiple (power of two) of the smallest. */
  scale: number;
  /** Lattice number of the first column and row. */
  firstColumn: number;
  firstRow: number;
  columns: number;
  rows: number;
  /** South-west corner and cell size, in degrees; `perX` and `perY` are cells per degree. */
  originX: number;
  originY: number;
  cellWidth: number;
  cellHeight: number;
  perX: number;
  perY: number;
}

/** The window that covers a box in degrees with at least one cell to spare on every side. */
export function windowAround({ minX, minY, maxX, maxY }: Bounds): GridWindow {
  for (let scale = 1; ; scale *= 2) {
    const cellWidth = CELL_WIDTH * scale;
    const cellHeight = CELL_HEIGHT * scale;
    const firstColumn = Math.floor(minX / cellWidth) - 1;
    const firstRow = Math.floor(minY / cellHeight) - 1;
    const columns = Math.floor(maxX / cellWidth) + 2 - firstColumn;
    const rows = Math.floor(maxY / cellHeight) + 2 - firstRow;
    if (columns * rows > MOST_CELLS) continue;
    return {
      scale,
      firstColumn,
      firstRow,
      columns,
      rows,
      originX: firstColumn * cellWidth,
      originY: firstRow * cellHeight,
      cellWidth,
      cellHeight,
      perX: 1 / cellWidth,
      perY: 1 / cellHeight,
    };
  }
}
