import type { AreaIndex } from '../areaIndex/areaIndex';
import { countPoints } from './countPoints';
import { gridRuns } from './gridRuns';
import type { PointGrid } from './pointGrid';
import { GATHERED, tallyBorderPoints } from './tallyBorderPoints';

/**
 * Count sorted points per area. Looks at the points of border cells one by one; the points between two border cells
 * are one subtraction. Exact: the same as {@link countPoints} of the same points.
 * @returns points per area; one that lies in several areas counts in each.
 */
export function countGrid(index: AreaIndex, grid: PointGrid): Float64Array {
  const { positions } = grid;
  const { count, from, end, label, rest } = gridRuns(index, grid);
  const perArea = countPoints(index, positions.subarray(2 * rest));
  const perSet = new Float64Array(index.sets.count);
  const nearCell = new Int32Array(GATHERED);
  const nearPositions = new Float64Array(2 * GATHERED);
  let near = 0;
  for (let run = 0; run < count; run++) {
    const found = label[run]!;
    if (found >= 0) {
      perSet[found]! += end[run]! - from[run]!;
      continue;
    }
    for (let point = from[run]!; point < end[run]!; point++) {
      nearCell[near] = ~found;
      nearPositions[2 * near] = positions[2 * point]!;
      nearPositions[2 * near + 1] = positions[2 * point + 1]!;
      if (++near < GATHERED) continue;
      tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
      near = 0;
    }
  }
  tallyBorderPoints(index, nearCell, nearPositions, near, perArea);
  index.sets.addToAreas(perSet, perArea);
  return perArea;
}
