import type { Area } from '../areas/area';
import { addAreaTallies } from './tally';
import type { AreaTally } from './tally';

/** A sum over the parts of an area, and whether some part is not known. */
export interface RolledUp<T> {
  value: T | null;
  /** Parts without a value: when some but not all are missing, the sum is a lower bound. */
  missing: number;
}

/** The parts of every larger area, by the parent's code. */
export function membersByParent(areas: readonly Area[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  areas.forEach((area, index) => {
    if (area.parentCode === null) return;
    const list = members.get(area.parentCode);
    if (list) list.push(index);
    else members.set(area.parentCode, [index]);
  });
  return members;
}

/** Add tallies up; null only when every part is missing. */
export function rollUpTallies(parts: readonly (AreaTally | null)[]): RolledUp<AreaTally> {
  const known = parts.filter((part) => part !== null);
  return {
    value: known.length === 0 ? null : known.reduce(addAreaTallies),
    missing: parts.length - known.length,
  };
}
