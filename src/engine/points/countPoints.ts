import type { AreaGrid } from '../areaIndex/areaGrid';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { GATHERED, tallyBorderPoints } from './tallyBorderPoints';

/**
 * Count positions per area, in any order; the way for layers that are counted once, or are small. Exact.
 * @param positions x0, y0, x1, y1, … in degrees.
 * @returns positions per area; one that lies in several areas counts in each.
 */
export function countPoints(index: AreaIndex, positions: Float64Array): Float64Array {
  const perSet = new Float64Array(index.sets.count);
  const perArea = new Float64Array(index.areaCount);
  const nearCell = new Int32Array(GATHERED);
  const nearPositions = new Float64Array(2 * GATHERED);
  const count = positions.length / 2;
  for (let from = 0; from < count; from += GATHERED) {
    const end = Math.min(count, from + GATHERED);
    const near = countInner(index.grid, positions, from, end, perSet, nearCell, nearPositions);
    tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
  }
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}

/**
 * Count the positions of inner cells per set of areas, and gather those of border cells.
 * @returns how many were gathered.
 */
function countInner(
  { originX, originY, perX, perY, columns, rows, label }: AreaGrid,
  positions: Float64Array,
  from: number,
  end: number,
  perSet: Float64Array,
  nearCell: Int32Array,
  nearPositions: Float64Array,
): number {
  let near = 0;
  for (let i = from; i < end; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    const column = (x - originX) * perX;
    const row = (y - originY) * perY;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) continue;
    const found = label[(row | 0) * columns + (column | 0)]!;
    if (found >= 0) {
      perSet[found]!++;
    } else {
      nearCell[near] = ~found;
      nearPositions[2 * near] = x;
      nearPositions[2 * near++ + 1] = y;
    }
  }
  return near;
}
