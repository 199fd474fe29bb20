import type { CoverageRecord } from '../coverage/coverageRecord';
import { quantile } from './quantile';

/** How the areas of a level lie along one target, as shares of the goal. */
export interface ShareSpread {
  /** Shares of the areas that have one, ascending. */
  shares: readonly number[];
  /** Areas without a share: nothing is known of them, or nothing is asked. They are not at zero. */
  without: number;
  /** A quarter of the areas lies below it, a quarter above `upperQuartile`: half lies between. */
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  highest: number;
}

/** @returns null when no area has a share. */
export function shareSpread(records: readonly Pick<CoverageRecord, 'share'>[]): ShareSpread | null {
  const shares = records
    .map(({ share }) => share)
    .filter((share) => share !== null)
    .sort((a, b) => a - b);
  if (shares.length === 0) return null;
  const at = (portion: number): number => quantile(shares, portion)!;
  return {
    shares,
    without: records.length - shares.length,
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
  };
}
