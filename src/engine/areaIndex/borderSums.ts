import type { AreaGrid } from './areaGrid';

/**
 * Summed-area table of the border cells: entry (row, column) is how many border cells lie south and west of that
 * corner of the grid, so four of them tell how many lie in any rectangle of cells.
 */
export function borderSums({ label, columns, rows }: AreaGrid): Int32Array {
  const width = columns + 1;
  const sums = new Int32Array(width * (rows + 1));
  for (let row = 0, cell = 0; row < rows; row++) {
    let inRow = 0;
    for (let column = 0; column < columns; column++, cell++) {
      if (label[cell]! < 0) inRow++;
      const corner = (row + 1) * width + column + 1;
      sums[corner] = sums[corner - width]! + inRow;
    }
  }
  return sums;
}
