import type { AreaIndex } from './areaIndex';
import { NO_MASK } from './cellMasks';

/**
 * The areas of a position in a border cell as bits of the cell's areas (cellMasks.ts): those of the cell's centre,
 * changed at every edge on the straight way from there. `NO_MASK` when rounding could decide, or the cell has too
 * many areas: then `AreaIndex.labelInCell` knows.
 */
export function maskInCell(index: AreaIndex, cell: number, x: number, y: number): number {
  const { certain } = index;
  const { entryStart, ends } = index.cells;
  const { positions, isLeft } = index.centres;
  const { centre, entry: entryMask } = index.masks;
  let mask = centre[cell]!;
  if (mask === NO_MASK) return NO_MASK;
  const centreX = positions[2 * cell]!;
  const centreY = positions[2 * cell + 1]!;
  const wayX = x - centreX;
  const wayY = y - centreY;
  const end = entryStart[cell + 1]!;
  for (let entry = entryStart[cell]!; entry < end; entry++) {
    const ax = ends[4 * entry]!;
    const ay = ends[4 * entry + 1]!;
    const bx = ends[4 * entry + 2]!;
    const by = ends[4 * entry + 3]!;
    const side = (ax - x) * (by - y) - (ay - y) * (bx - x);
    if (side <= certain && side >= -certain) return NO_MASK;
    if (side > 0 === (isLeft[entry] === 1)) continue;
    const sideOfA = wayX * (ay - centreY) - wayY * (ax - centreX);
    const sideOfB = wayX * (by - centreY) - wayY * (bx - centreX);
    if (sideOfA <= certain && sideOfA >= -certain) return NO_MASK;
    if (sideOfB <= certain && sideOfB >= -certain) return NO_MASK;
    if (sideOfA > 0 !== sideOfB > 0) mask ^= entryMask[entry]!;
  }
  return mask;
}
