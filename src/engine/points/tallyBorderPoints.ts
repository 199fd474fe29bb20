import type { AreaIndex } from '../areaIndex/areaIndex';
import { NO_MASK } from '../areaIndex/cellMasks';
import { maskInCell } from '../areaIndex/maskInCell';

/**
 * How many points of border cells are gathered before they are tested. Fetching points from all over a large array and
 * testing each at once would wait for memory at every point; gathering alone lets the fetches run side by side. So
 * many stay in the fast caches.
 */
export const GATHERED = 1 << 13;

/**
 * Count points of border cells in their areas. Exact.
 * @param cells border cell of every point. @param positions x0, y0, x1, y1, … in degrees.
 * @param count number of points. @param perArea as long as there are areas.
 */
export function tallyBorderPoints(
  index: AreaIndex,
  cells: Int32Array,
  positions: Float64Array,
  count: number,
  perArea: Float64Array,
): void {
  const { areaStart, area } = index.masks;
  for (let i = 0; i < count; i++) {
    const cell = cells[i]!;
    let mask = maskInCell(index, cell, positions[2 * i]!, positions[2 * i + 1]!);
    if (mask === NO_MASK) {
      const set = index.labelInCell(cell, positions[2 * i]!, positions[2 * i + 1]!);
      for (const each of index.sets.areas[set]!) perArea[each]!++;
      continue;
    }
    while (mask !== 0) {
      const highest = 31 - Math.clz32(mask);
      perArea[area[areaStart[cell]! + highest]!]!++;
      mask ^= 1 << highest;
    }
  }
}
