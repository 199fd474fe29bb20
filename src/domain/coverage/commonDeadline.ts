import type { CoverageRecord } from './coverageRecord';

/** The ISO date by which most targets of a list are to be reached, the first of them among equals; '' for none. */
export function commonDeadline(records: readonly CoverageRecord[]): string {
  const counts = new Map<string, number>();
  for (const { inForce } of records) {
    const { deadline } = inForce.target;
    counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])[0];
}
