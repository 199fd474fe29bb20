import type { AreaMembers } from '../../domain/areas/ownArea';
import { membersByParent } from '../../domain/coverage/rollUp';
import type { AreaLevel } from '../slices/dataSlice';
import { countedLevelOf } from './countedLevel';

/** The members of a composed area on the level on which they are counted. */
export interface CountedMembers {
  level: AreaLevel;
  /** Indices of areas of that level. */
  indices: readonly number[];
  /** Members that the level does not have. */
  unknown: number;
}

/**
 * What is to be added up for a composed area: the areas of its members' level, or for one that is rolled up the areas
 * that make its members up.
 * @returns null while that level is not open
 */
export function countedMembers(
  { levelId, codes }: AreaMembers,
  levels: readonly AreaLevel[],
): CountedMembers | null {
  const named = levels.find(({ id }) => id === levelId);
  if (!named) return null;
  const level = countedLevelOf(named, levels);
  const byCode =
    level === named
      ? new Map(level.areas.map(({ code }, index) => [code, [index]]))
      : membersByParent(level.areas);
  const found = codes.map((code) => byCode.get(code) ?? []);
  return { level, indices: found.flat(), unknown: found.filter((indices) => indices.length === 0).length };
}

/** The counted level, and those on which the members of its areas are counted. */
export function levelsOfCount(counted: AreaLevel | null, levels: readonly AreaLevel[]): AreaLevel[] {
  const members = (counted?.members ?? []).map((one) => one && countedMembers(one, levels)?.level);
  return [...new Set([counted, ...members].filter((level) => level !== null && level !== undefined))];
}
