import type { ExclusionReason } from './exclusion';

/** How many features of a layer count, wherever they lie, and why the others do not. */
export interface CountSummary {
  realised: number;
  /** Those of `overdue` included. */
  planned: number;
  /** Planned for a time that has passed. */
  overdue: number;
  leftOut: Partial<Record<ExclusionReason, number>>;
}

/** Reasons to leave features out with their numbers, the largest first. */
export function reasonsBySize(leftOut: CountSummary['leftOut']): [ExclusionReason, number][] {
  return (Object.entries(leftOut) as [ExclusionReason, number][]).sort((a, b) => b[1] - a[1]);
}

/** How many features do not count, for whatever reason. */
export function leftOutCount({ leftOut }: Pick<CountSummary, 'leftOut'>): number {
  // Asked of every area: a list for each of thousands takes longer than the sum.
  let sum = 0;
  for (const reason in leftOut) sum += leftOut[reason as ExclusionReason] ?? 0;
  return sum;
}

/** True where not one feature counts, whether as realised or as planned. */
export function countsNothing({ realised, planned }: CountSummary): boolean {
  return realised + planned === 0;
}
