import { foldText } from '../foldText';
import type { CoverageRecord } from './coverageRecord';

/** What a table of areas can be ordered by. */
export const RANKING_KEYS = [
  'name',
  'code',
  'denominator',
  'goal',
  'realised',
  'planned',
  'gap',
  'share',
  'paceNeeded',
] as const;
export type RankingKey = (typeof RANKING_KEYS)[number];

export interface Ranking {
  key: RankingKey;
  descending: boolean;
}

const collator = new Intl.Collator('nl-BE', { numeric: true });

function value(record: CoverageRecord, key: RankingKey): string | number | null {
  if (key === 'name') return record.areaName;
  if (key === 'code') return record.areaCode;
  return record[key];
}

/** A record with what it is ordered by, so that thousands are not asked for it at every comparison. */
interface Ranked {
  index: number;
  name: string;
  value: string | number | null;
}

/** Order two records; what is not known comes last in both directions, equal values by name. */
function compare(a: Ranked, b: Ranked, descending: boolean): number {
  const [left, right] = [a.value, b.value];
  if (left === null || right === null) {
    return left === right ? collator.compare(a.name, b.name) : left === null ? 1 : -1;
  }
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  return (descending ? -order : order) || collator.compare(a.name, b.name);
}

/**
 * Whether the name of an area contains a text, or its code starts with it; any area does with an empty one. With commas or
 * semicolons it is a choice of areas: one of several texts is enough.
 */
export function matchesArea(text: string): (area: { name: string; code: string }) => boolean {
  const wanted = text.split(/[,;]/).flatMap((part) => foldText(part.trim()) || []);
  return ({ name, code }) =>
    wanted.length === 0 ||
    wanted.some((part) => foldText(name).includes(part) || foldText(code).startsWith(part));
}

/** The indices of the records whose name contains, or whose code starts with, the filter; in the ranking's order. */
export function rankAreas(records: readonly CoverageRecord[], ranking: Ranking, filter = ''): number[] {
  const matches = matchesArea(filter);
  return records
    .flatMap((record, index): Ranked[] => {
      const { areaName: name, areaCode: code } = record;
      return matches({ name, code }) ? [{ index, name, value: value(record, ranking.key) }] : [];
    })
    .sort((a, b) => compare(a, b, ranking.descending))
    .map(({ index }) => index);
}

/** Place of a record by share of the goal, best first (1 = best, equal shares share a place); null without a share. */
export function placeByShare(
  records: readonly CoverageRecord[],
  record: CoverageRecord,
): { place: number; of: number } | null {
  const { share } = record;
  if (share === null) return null;
  const shares = records.map((other) => other.share).filter((other) => other !== null);
  return { place: 1 + shares.filter((other) => other > share).length, of: shares.length };
}
