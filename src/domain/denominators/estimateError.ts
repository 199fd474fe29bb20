import { itemAt } from '../itemAt';
import type { Area } from '../areas/area';
import { isCovered } from './estimateDenominator';
import type { PopulationShares } from './populationShares';

/** How far known areas lie from their true number when they are estimated, as shares of it. */
export interface EstimateError {
  /** Half of the areas are closer. */
  median: number;
  /** Nine in ten of the areas are closer. */
  ninth: number;
  count: number;
}

/**
 * Estimate areas whose number is known, and hold the answers against it. Units of the area's own municipality are not
 * scaled to its own total, which would tell the answer, but as the rest of its province is.
 * @param shares of units over these areas @param totals by code, of the areas and of the units' groups
 * @returns null where no area is known and covered by units
 */
export function estimateError(
  shares: PopulationShares,
  areas: readonly Area[],
  totals: ReadonlyMap<string, number | null>,
): EstimateError | null {
  const errors: number[] = [];
  const factorOf = factorsWithout(shares, areas, totals);
  areas.forEach(({ code }, area) => {
    const total = totals.get(code) ?? null;
    if (total === null || total === 0 || !isCovered(shares, area)) return;
    let value = 0;
    for (let part = itemAt(shares.start, area); part < itemAt(shares.start, area + 1); part++) {
      value += factorOf(itemAt(shares.group, part), code) * itemAt(shares.inside, part);
    }
    if (value > 0) errors.push(Math.abs(value / total - 1));
  });
  if (errors.length === 0) return null;
  errors.sort((a, b) => a - b);
  const at = (share: number) =>
    itemAt(errors, Math.min(errors.length - 1, Math.floor(share * errors.length)));
  return { median: at(0.5), ninth: at(0.9), count: errors.length };
}

/** The factor of a group in the estimate of one area: its own, but for that area itself. */
function factorsWithout(
  { groupCodes, groupPeople }: PopulationShares,
  areas: readonly Area[],
  totals: ReadonlyMap<string, number | null>,
): (group: number, areaCode: string) => number {
  const parentOf = new Map(areas.map(({ code, parentCode }) => [code, parentCode]));
  const sums = new Map<string | null, { total: number; people: number }>();
  const known = groupCodes.map((code, group) => {
    const total = code === null ? null : (totals.get(code) ?? null);
    if (code === null || total === null || groupPeople[group] === 0) return null;
    const sum = sums.get(parentOf.get(code) ?? null) ?? { total: 0, people: 0 };
    sums.set(parentOf.get(code) ?? null, {
      total: sum.total + total,
      people: sum.people + itemAt(groupPeople, group),
    });
    return { total, people: itemAt(groupPeople, group) };
  });
  return (group, areaCode) => {
    const own = known[group];
    const code = groupCodes[group];
    if (code === null) return 1;
    if (!own) return 0;
    if (code !== areaCode) return own.total / own.people;
    const all = sums.get(parentOf.get(areaCode) ?? null)!;
    const rest = all.people - own.people;
    return rest > 0 ? (all.total - own.total) / rest : 1;
  };
}
