import type { AreaIndex } from '../areaIndex/areaIndex';
import { GATHERED, tallyBorderPoints } from './tallyBorderPoints';

/**
 * Count positions per area, in any order; the way for layers that are counted once, or are small. Exact.
 * @param positions x0, y0, x1, y1, … in degrees.
 * @returns positions per area; one that lies in several areas counts in each.
 */
export function countPoints(index: AreaIndex, positions: Float64Array): Float64Array {
  const { originX, originY, perX, perY, columns, rows, label } = index.grid;
  const perSet = new Float64Array(index.sets.count);
  const perArea = new Float64Array(index.areaCount);
  const nearCell = new Int32Array(GATHERED);
  const nearPositions = new Float64Array(2 * GATHERED);
  let near = 0;
  const count = positions.length / 2;
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    const column = (x - originX) * perX;
    const row = (y - originY) * perY;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) continue;
    const found = label[(row | 0) * columns + (column | 0)]!;
    if (found >= 0) {
      perSet[found]!++;
      continue;
    }
    nearCell[near] = ~found;
    nearPositions[2 * near] = x;
    nearPositions[2 * near + 1] = y;
    if (++near < GATHERED) continue;
    tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
    near = 0;
  }
  tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}
