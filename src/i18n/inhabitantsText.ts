import type { DenominatorValue } from '../domain/denominators/denominatorValue';
import { estimateText } from './estimateText';
import { formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

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
