import type { AreaIndex } from '../areaIndex/areaIndex';
import { NO_AREAS } from '../areaIndex/areaSets';
import { NO_MASK } from '../areaIndex/cellMasks';
import { maskInCell } from '../areaIndex/maskInCell';

/**
 * The set of areas (a number of `index.sets`) of point i, which lies in a border cell. Exact. Takes the positions and a
 * place in them: numbers with a fraction are costly to hand over one by one.
 */
export function setInCell(index: AreaIndex, cell: number, positions: Float64Array, i: number): number {
  const x = positions[2 * i]!;
  const y = positions[2 * i + 1]!;
  const mask = maskInCell(index, cell, x, y);
  if (mask === 0) return NO_AREAS;
  const isSingle = mask !== NO_MASK && (mask & (mask - 1)) === 0;
  if (!isSingle) return index.labelInCell(cell, x, y);
  const { areaStart, area } = index.masks;
  return index.sets.single(area[areaStart[cell]! + 31 - Math.clz32(mask)]!);
}
