import type { AreaReference } from '../../domain/areas/areaReference';
import { NO_PARTS, shareOverAreas } from './amounts';
import type { Amount, MeasuredParts } from './amounts';
import type { EditedLevel } from './editedLevel';

/** Where a measure is: in measured parts (by place of the level; null for one that adds up), or an area as a whole. */
export type Whereabouts =
  | { kind: 'drawn'; parts: readonly (MeasuredParts | null)[] }
  | { kind: 'area'; area: AreaReference; around: ReadonlyMap<number, readonly number[]> };

/** What of an amount a level has. */
export interface LevelShare {
  /** Ascending. An area that the measure touches is there with 0, too. */
  areas: readonly number[];
  amounts: readonly number[];
  /** What lies in none of the areas. 0 where the areas are no partition, as nothing adds up there. */
  outside: number;
  /** What is known to lie in an area of another level, and cannot be divided over these. */
  undivided: number;
}

const NOTHING: LevelShare = { areas: [], amounts: [], outside: 0, undivided: 0 };

/**
 * What of an amount each level has. Over the areas of a partition it adds up to the amount, with what lies outside and
 * what is undivided. A level that adds up from smaller areas has their sums; what these leave goes to the areas that are
 * measured themselves.
 * @param where null for a measure without any place
 * @param isAsked by place of the level; the others have nothing
 */
export function shareOverLevels(
  amount: Pick<Amount, 'amount' | 'piece'>,
  where: Whereabouts | null,
  levels: readonly EditedLevel[],
  isAsked: (place: number) => boolean,
): LevelShare[] {
  const shares: LevelShare[] = [];
  levels.forEach((level, place) => {
    if (!isAsked(place)) shares.push(NOTHING);
    else if (where?.kind === 'drawn')
      shares.push(drawnShare(amount, where.parts[place] ?? null, level, shares));
    else shares.push(wholeShare(amount.amount, where, level, place, levels));
  });
  return shares;
}

function wholeShare(
  amount: number,
  where: Extract<Whereabouts, { kind: 'area' }> | null,
  { alone, isSum, settles }: EditedLevel,
  place: number,
  levels: readonly EditedLevel[],
): LevelShare {
  const areas = where?.around.get(place) ?? [];
  const own = levels.findIndex(({ levelId }) => levelId === where?.area.levelId);
  const isKnown = alone && !isSum ? false : areas.length > 0 || (where?.around.has(own) && settles.has(own));
  return { areas, amounts: areas.map(() => amount), outside: 0, undivided: isKnown ? 0 : amount };
}

function drawnShare(
  { amount, piece }: Pick<Amount, 'amount' | 'piece'>,
  parts: MeasuredParts | null,
  { sums, summed, alone, isSum }: EditedLevel,
  smaller: readonly LevelShare[],
): LevelShare {
  const found = new Map<number, number>();
  for (const { from, into } of sums) {
    smaller[from]!.areas.forEach((area, at) => {
      for (const larger of into.get(area) ?? []) {
        found.set(larger, (found.get(larger) ?? 0) + smaller[from]!.amounts[at]!);
      }
    });
  }
  const added = [...found.values()].reduce((sum, one) => sum + one, 0);
  const measured = isSum || parts === null ? NO_PARTS : withoutSums(parts, summed, !alone && added !== 0);
  const rest = alone ? amount : amount - added;
  const shared = shareOverAreas({ amount: rest, piece }, measured, alone);
  measured.areas.forEach((area, at) => found.set(area, shared[at]!));
  const areas = [...found.keys()].sort((a, b) => a - b);
  const amounts = areas.map((area) => found.get(area)!);
  const all = amounts.reduce((sum, one) => sum + one, 0);
  const isOver = alone || Math.abs(all) > Math.abs(amount);
  return { areas, amounts, outside: isOver ? 0 : amount - all, undivided: 0 };
}

/** The parts in areas that are no sums; of what the sums leave, where they have anything. */
function withoutSums(parts: MeasuredParts, summed: ReadonlySet<number>, hasSums: boolean): MeasuredParts {
  if (summed.size === 0) return parts;
  const kept = parts.areas.flatMap((area, at) => (summed.has(area) ? [] : [at]));
  const inSums = hasSums
    ? parts.shares.reduce((sum, one, at) => (kept.includes(at) ? sum : sum + one), 0)
    : 0;
  const rest = Math.max(0, 1 - inSums);
  const shares = kept.map((at) => (rest > 0 ? Math.min(1, parts.shares[at]! / rest) : 1));
  return { areas: kept.map((at) => parts.areas[at]!), shares };
}
