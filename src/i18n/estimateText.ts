import { roundEstimate } from '../domain/denominators/roundEstimate';
import { formatNumber } from './format';

/** An estimate as it is written: no figure more than is known, and the range where there is one. */
export interface EstimateText {
  value: string;
  low: string;
  high: string;
  /** False where the range is a single number. */
  hasRange: boolean;
}

/** Write an estimate. */
export function estimateText(value: number, { low, high }: { low: number; high: number }): EstimateText {
  const rounded = roundEstimate(value, low, high);
  return {
    value: formatNumber(rounded.value),
    low: formatNumber(rounded.low),
    high: formatNumber(rounded.high),
    hasRange: rounded.high > rounded.low,
  };
}
