import type { AreaIndex } from '../areaIndex/areaIndex';
import { setInCell } from './setInCell';

/**
 * The set of areas (a number of `index.sets`) of every position: worked out once, it makes every count under another
 * rule or weight a loop over numbers. Exact.
 * @param positions x0, y0, x1, y1, … in degrees, in any order.
 */
export function labelPoints(index: AreaIndex, positions: Float64Array): Int32Array {
  const { originX, originY, perX, perY, columns, rows, label } = index.grid;
  const sets = new Int32Array(positions.length / 2);
  for (let i = 0; i < sets.length; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    const column = (x - originX) * perX;
    const row = (y - originY) * perY;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) continue;
    const found = label[(row | 0) * columns + (column | 0)]!;
    sets[i] = found >= 0 ? found : setInCell(index, ~found, positions, i);
  }
  return sets;
}
