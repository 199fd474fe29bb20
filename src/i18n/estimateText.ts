import { roundEstimate } from '../domain/denominators/roundEstimate';
import { formatNumber } from './format';
import type { DenominatorValue } from '../domain/denominators/denominatorValue';
import { translate } from './translate';
import type { Language } from './translate';

/** An estimate as it is written: no figure more than is known, and the range where there is one. */
interface EstimateText {
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

/**
 * A number that may be estimated: "44.723", "± 18.000", or "≥ 18.000" where it is only the known part.
 * @param range null where it is no estimate
 */
export function aboutText(
  language: Language,
  value: number,
  range: { low: number; high: number } | null,
  isIncomplete: boolean,
): string {
  return range === null
    ? formatNumber(value)
    : translate(language, isIncomplete ? 'estimate.atLeast' : 'estimate.about', {
        value: estimateText(value, range).value,
      });
}

/** "44.723 inwoners", "± 18.000 inwoners (15.000 tot 21.000), geschat", or that the number is not known. */
export function inhabitantsText(
  language: Language,
  { value: inhabitants, estimate, incomplete }: DenominatorValue,
): string {
  if (inhabitants === null) return translate(language, 'targets.noInhabitants');
  if (estimate === null) {
    return translate(language, 'targets.inhabitants', { text: formatNumber(inhabitants) });
  }
  const { value, low, high, hasRange } = estimateText(inhabitants, estimate);
  if (incomplete) return translate(language, 'estimate.inhabitantsAtLeast', { value });
  if (!hasRange) return translate(language, 'estimate.inhabitantsExact', { value });
  const range = translate(language, 'estimate.range', { low, high });
  return translate(language, 'estimate.inhabitants', { value, range });
}
