import { itemAt } from '../itemAt';
import type { PopulationShares } from './populationShares';

/**
 * What the people of every group are multiplied by to add up to the group's total: its inhabitants of the chosen year
 * or, because nothing finer is known, its dwellings. So the parts of a partition add up to the totals exactly.
 * @param ungrouped factor of units without a municipality: 1 where they count what is asked for, NaN where they do not
 * @returns NaN for a group whose total is not known
 */
export function scaleFactors(
  { groupCodes, groupPeople }: Pick<PopulationShares, 'groupCodes' | 'groupPeople'>,
  totals: ReadonlyMap<string, number | null> | undefined,
  ungrouped: number,
): Float64Array {
  return Float64Array.from(groupCodes, (code, group) => {
    if (code === null) return ungrouped;
    const total = totals?.get(code) ?? null;
    return total === null || groupPeople[group] === 0 ? NaN : total / itemAt(groupPeople, group);
  });
}
