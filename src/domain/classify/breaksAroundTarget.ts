import type { CoverageRecord } from '../coverage/coverageRecord';

/** Number of classes with a share: three behind the straight line, two ahead of it, and reached. */
export const SHARE_CLASS_COUNT = 6;

/** A class on the map: an index of a share class, or what cannot be ranked. */
export type CoverageClass = number | 'noData' | 'notApplicable';

/** The last share class holds areas that reached the goal. */
export const REACHED_CLASS = SHARE_CLASS_COUNT - 1;

/**
 * Upper bounds of the share classes around "on the line today", as shares of the goal: half of the line,
 * three quarters of it, the line itself, halfway from there to the goal, the goal. A share at or above the
 * last bound has reached the goal. Once the line is at the goal nothing is ahead of the one and short of the other: the
 * last bounds are one, and {@link canHold} says of the classes between them that nothing is in them.
 */
export function breaksAroundTarget(expectedShare: number): readonly number[] {
  // Thousands of areas are asked for one after the other, and nearly all stand against the same line.
  if (last.expectedShare !== expectedShare) last = { expectedShare, breaks: breaksOf(expectedShare) };
  return last.breaks;
}

let last: { expectedShare: number; breaks: readonly number[] } = { expectedShare: NaN, breaks: [] };

function breaksOf(expectedShare: number): readonly number[] {
  if (expectedShare >= 1) return [0.5, 0.75, 1, 1, 1];
  // At the start of the line all breaks behind it would fall together at zero; near its end, those ahead of it.
  const line = Math.min(Math.max(expectedShare, 0.02), 0.98);
  return [line / 2, line * 0.75, line, (line + 1) / 2, 1];
}

/** Whether a share can lie in a class: a legend leaves out those in which none can. */
export function canHold(group: number, breaks: readonly number[]): boolean {
  return group === 0 || breaks[group - 1] !== breaks[group];
}

/** The class of a record among {@link breaksAroundTarget}. */
export function classOf(
  record: Pick<CoverageRecord, 'share' | 'state'>,
  breaks: readonly number[],
): CoverageClass {
  if (record.state === 'not applicable') return 'notApplicable';
  const { share } = record;
  if (record.state === 'no data' || share === null) return 'noData';
  const index = breaks.findIndex((bound) => share < bound);
  return index === -1 ? breaks.length : index;
}

/** How many there are of each class; none of one is not in it. */
export function countClasses(classes: readonly CoverageClass[]): ReadonlyMap<CoverageClass, number> {
  const counts = new Map<CoverageClass, number>();
  for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The class of a record as on the map: one with a norm of its own stands against its own line. */
export function classOfRecord(
  record: Pick<CoverageRecord, 'share' | 'state' | 'expectedShare'>,
): CoverageClass {
  return classOf(record, breaksAroundTarget(record.expectedShare));
}
