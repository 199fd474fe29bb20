import { itemAt } from '../itemAt';

/**
 * Where the people of small units (cells of a grid, statistical sectors) live, over the areas of one level: what the
 * engine counts once per level and set of units, so that a year or a table can change without a new count.
 *
 * Units belong to groups, the municipalities whose totals they are scaled to. An area has a part for every group of
 * which it touches a unit; the parts of area `a` are those from `start[a]` up to, not including, `start[a + 1]`.
 */
export interface PopulationShares {
  /** Code of every group; null for units that name no municipality. */
  groupCodes: readonly (string | null)[];
  /** People of all units of every group, inside and outside the areas. */
  groupPeople: Float64Array;
  start: Uint32Array;
  /** Group of every part. */
  group: Uint32Array;
  /** People inside by the share of every unit that lies inside: the sum of p × s, at the edge by somewhat more. */
  inside: Float64Array;
  /** People of units that lie wholly inside. */
  certain: Float64Array;
  /** People of units of which anything lies inside. */
  touched: Float64Array;
  /** The sum of p² × s × (1 - s): the variance if each unit's people all lived in one place that nobody knows. */
  spread: Float64Array;
  /** By area: the share of its surface that lies in units, 0 to 1. */
  covered: Float64Array;
  /** By area: the share of its surface that lies in units away from the edge of what is known, 0 to 1. */
  inner: Float64Array;
}

/** The codes of the groups of which an area holds people: those whose totals the estimates are scaled to. */
export function reachedGroups({ group, groupCodes, inside }: PopulationShares): ReadonlySet<string> {
  const held = new Set(group.filter((_, part) => itemAt(inside, part) > 0));
  return new Set(groupCodes.filter((code, index) => code !== null && held.has(index)) as string[]);
}
