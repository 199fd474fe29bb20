import type { AreaIndex } from '../areaIndex/areaIndex';
import { NO_MASK } from '../areaIndex/cellMasks';
import { maskInCell } from '../areaIndex/maskInCell';

/**
 * Count one position of a border cell in its areas.
 * @param perArea as long as there are areas.
 */
export function tallyInCell(
  index: AreaIndex,
  cell: number,
  x: number,
  y: number,
  perArea: Float64Array,
): void {
  let mask = maskInCell(index, cell, x, y);
  if (mask === NO_MASK) {
    for (const area of index.sets.areas[index.labelInCell(cell, x, y)]!) perArea[area]!++;
    return;
  }
  const { areaStart, area } = index.masks;
  const first = areaStart[cell]!;
  while (mask !== 0) {
    const highest = 31 - Math.clz32(mask);
    perArea[area[first + highest]!]!++;
    mask ^= 1 << highest;
  }
}
