import type { AreaIndex } from '../areaIndex/areaIndex';
import { gridRuns } from './gridRuns';
import { labelPoints } from './labelPoints';
import type { PointGrid } from './pointGrid';
import { setInCell } from './setInCell';

/**
 * Sum a number of every sorted point per area: a weight, or 1 where a counting rule holds. As quick as counting, so a
 * drawn area can be answered under any rule while it is drawn.
 * @param sums running totals of the numbers in the order of the grid: entry i is the sum of the first i.
 * @returns sum per area; a point that lies in several areas adds to each.
 */
export function sumGrid(index: AreaIndex, grid: PointGrid, sums: Float64Array): Float64Array {
  const { positions } = grid;
  const { count, from, end, label, rest } = gridRuns(index, grid);
  const perArea = new Float64Array(index.areaCount);
  const add = (set: number, first: number, last: number): void => {
    const sum = sums[last]! - sums[first]!;
    for (const area of index.sets.areas[set]!) perArea[area]! += sum;
  };
  for (let run = 0; run < count; run++) {
    const found = label[run]!;
    if (found >= 0) {
      add(found, from[run]!, end[run]!);
      continue;
    }
    for (let point = from[run]!; point < end[run]!; point++) {
      add(setInCell(index, ~found, positions, point), point, point + 1);
    }
  }
  labelPoints(index, positions.subarray(2 * rest)).forEach((set, i) => add(set, rest + i, rest + i + 1));
  return perArea;
}
