import type { AreaIndex } from '../areaIndex/areaIndex';
import { tallyInCell } from './tallyInCell';

/** Positions looked at before those near borders are: so that either loop stays in the fast caches. */
const CHUNK = 1 << 15;

/**
 * Count positions per area, in any order; the way for layers that are counted once, or are small. Exact.
 * @param positions x0, y0, x1, y1, … in degrees.
 * @returns positions per area; one that lies in several areas counts in each.
 */
export function countPoints(index: AreaIndex, positions: Float64Array): Float64Array {
  const { originX, originY, perX, perY, columns, rows, label } = index.grid;
  const perSet = new Float64Array(index.sets.count);
  const perArea = new Float64Array(index.areaCount);
  const borderCell = new Int32Array(CHUNK);
  const borderPosition = new Int32Array(CHUNK);
  for (let from = 0; from < positions.length; from += 2 * CHUNK) {
    const end = Math.min(positions.length, from + 2 * CHUNK);
    let near = 0;
    for (let p = from; p < end; p += 2) {
      const column = (positions[p]! - originX) * perX;
      const row = (positions[p + 1]! - originY) * perY;
      if (!(column >= 0 && row >= 0 && column < columns && row < rows)) continue;
      const found = label[(row | 0) * columns + (column | 0)]!;
      if (found >= 0) {
        perSet[found]!++;
      } else {
        borderCell[near] = ~found;
        borderPosition[near++] = p;
      }
    }
    for (let i = 0; i < near; i++) {
      const p = borderPosition[i]!;
      tallyInCell(index, borderCell[i]!, positions[p]!, positions[p + 1]!, perArea);
    }
  }
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}
