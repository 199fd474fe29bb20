import { formatNumber } from '../../i18n/format';
import { parseNumber } from '../../i18n/formatMeasures';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** Which numbers a field takes. */
export interface NumberRange {
  least: number;
  /** Rounded, since it is said. */
  most: number;
  /** `above`: more than the least. `year`: whole, and written without a mark for thousands. */
  kind?: 'above' | 'whole' | 'year';
}

/** Beyond all of Flanders: what a finger that stays on a key makes, of which sums are no longer exact to the cent. */
const MOST = 1e12;

export const AMOUNT: NumberRange = { least: 0, most: MOST };
export const ABOVE_ZERO: NumberRange = { least: 0, most: MOST, kind: 'above' };
export const PERCENT: NumberRange = { least: 0, most: 100 };
/** A year as a measure has it. */
export const YEAR: NumberRange = { least: 1800, most: 2200, kind: 'year' };

/** The number that was typed; null for nothing, undefined for what is no number or outside the range. */
export function numberWithin(text: string, { least, most, kind }: NumberRange): number | null | undefined {
  if (text.trim() === '') return null;
  const number = parseNumber(text);
  if (number === null || number < least || number > most) return undefined;
  if (kind === 'above') return number > least ? number : undefined;
  return kind === undefined || Number.isInteger(number) ? number : undefined;
}

/** What the field takes, for who typed something else. */
export function rangeText(language: Language, { least, most, kind }: NumberRange): string {
  const written = kind === 'year' ? String : (value: number) => formatNumber(value);
  return translate(language, `plan.range.${kind ?? 'any'}`, { least: written(least), most: written(most) });
}
