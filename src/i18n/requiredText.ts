import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import { estimatedQuantity } from '../domain/denominators/estimatedQuantity';
import type { RequiredQuantity } from '../domain/denominators/estimatedQuantity';
import { lekpTarget } from '../domain/targets/lekp';
import { aboutText, estimateText } from './estimateText';
import { roundEstimate } from '../domain/denominators/roundEstimate';
import { formatPace, formatRequired, withUnit } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/**
 * What is required, as it is written: "448", "± 450" where the denominator is estimated, and "≥ 450" where it is only
 * the known part of it.
 * @returns an empty text where it is not known
 */
export function requiredText(language: Language, record: CoverageRecord, quantity: RequiredQuantity): string {
  const known = estimatedQuantity(record, quantity);
  if (known === null) return '';
  const { value, range } = known;
  const { unit } = lekpTarget(record.target);
  if (range === null)
    return quantity === 'paceNeeded' ? formatPace(value, unit) : formatRequired(value, unit);
  return aboutText(language, value, range, record.goalIncomplete);
}

/** How many that is for the noun behind it: "1 boom", "± 0 bomen". */
export function requiredCount(record: CoverageRecord, quantity: RequiredQuantity): number {
  const known = estimatedQuantity(record, quantity);
  if (!known) return 0;
  const { value, range } = known;
  return range ? roundEstimate(value, range.low, range.high).value : Math.ceil(value);
}

/** What is required with its unit: "448 laadpunten", "± 450 laadpunten"; an empty text where it is not known. */
export function requiredWithUnit(
  language: Language,
  record: CoverageRecord,
  quantity: RequiredQuantity,
): string {
  const text = requiredText(language, record, quantity);
  const { unit } = lekpTarget(record.target);
  return text === '' ? '' : withUnit(language, text, requiredCount(record, quantity), unit);
}

/** The range of what is required: "430 tot 470"; null where it is known without one. */
export function requiredRangeText(
  language: Language,
  record: CoverageRecord,
  quantity: RequiredQuantity,
): string | null {
  const known = estimatedQuantity(record, quantity);
  if (!known?.range) return null;
  const { low, high, hasRange } = estimateText(known.value, known.range);
  return hasRange ? translate(language, 'estimate.range', { low, high }) : null;
}

/** That a goal is reached; of charging points whose power is not known, that it is so in points alone. */
export function goalReachedText(language: Language, { inPoints }: Pick<CoverageRecord, 'inPoints'>): string {
  return translate(language, inPoints ? 'targets.reachedInPoints' : 'targets.reached');
}
