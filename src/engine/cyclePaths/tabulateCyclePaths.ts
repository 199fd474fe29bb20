import { PATH_KINDS } from '../../domain/cyclePaths/cyclePathTally';
import type { CyclePathTally } from '../../domain/cyclePaths/cyclePathTally';
import type { CountingContext } from '../../domain/measures/countingRule';
import type { Columns } from '../../features/columns';
import type { Allocation, CoverageEngine } from '../engine';
import { cyclePathGroups } from './cyclePathGroups';

/**
 * Realised metres of cycle path by year, work and direction in every area: the count of the layer, only split up, so
 * counting rules and factors are those of the target. Years in which nothing counts are left out.
 * @param columns the layer that the allocation was made of.
 */
export function tabulateCyclePaths(
  engine: CoverageEngine,
  allocation: Allocation,
  columns: Columns,
  context: CountingContext,
  areaCount: number,
): CyclePathTally {
  const { years, group } = cyclePathGroups(columns, allocation.recipe);
  const metres = engine.realisedByGroup(allocation, context, group, years.length * PATH_KINDS);
  const rowLength = PATH_KINDS * areaCount;
  const rowOf = (row: number) => metres.subarray(row * rowLength, (row + 1) * rowLength);
  const kept = years.map((_, row) => row).filter((row) => rowOf(row).some((value) => value !== 0));
  const result: CyclePathTally = {
    areaCount,
    years: kept.map((row) => years[row]!),
    metres: new Float64Array(kept.length * rowLength),
  };
  kept.forEach((row, at) => {
    result.metres.set(rowOf(row), at * rowLength);
  });
  return result;
}
