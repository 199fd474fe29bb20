import type { CoverageRecord } from '../../domain/coverage/coverageRecord';

/** Fewer areas than this have no spread to speak of. */
const FEWEST = 3;

/** Whether enough areas of a level have a share to show how they lie. */
export function hasSpread(records: readonly CoverageRecord[]): boolean {
  return records.filter(({ share }) => share !== null).length >= FEWEST;
}
