import type { CoverageRecord } from './coverageRecord';

/** How the targets of one area stand against their straight lines. */
export interface Schedule {
  /** Targets that are at or above what the line asks for today. */
  onSchedule: number;
  /** Targets whose share is known. */
  known: number;
  /** Targets with a norm but without a number. */
  unknown: number;
  /** Place in the list of the target that is furthest below its line; null when none is below. */
  furthest: number | null;
}

/** Whether an area is at or above the straight line of a target; null where that is not known. */
export function isOnSchedule({ share, expectedShare }: CoverageRecord): boolean | null {
  return share === null ? null : share >= Math.min(1, expectedShare);
}

/**
 * Sum up the targets of one area. A target to which the pact version gives no norm takes no part.
 * "Furthest" is by share of the goal below the line, so that metres and trees can be compared.
 */
export function scheduleOf(records: readonly CoverageRecord[]): Schedule {
  const standing = records.map(isOnSchedule);
  const behind = records
    .map(({ share, expectedShare }, index) => ({ index, lag: expectedShare - share! }))
    .filter(({ index }) => standing[index] === false);
  const furthest = behind.reduce<(typeof behind)[number] | null>(
    (most, one) => (most === null || one.lag > most.lag ? one : most),
    null,
  );
  return {
    onSchedule: standing.filter((stands) => stands === true).length,
    known: standing.filter((stands) => stands !== null).length,
    unknown: records.filter(({ state, share }) => share === null && state !== 'not applicable').length,
    furthest: furthest?.index ?? null,
  };
}
