import { formatHundredths, formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** From this amount in eurocents on, cents say nothing: prices stand below it, costs above. */
const WHOLE_FROM = 100_000;

/** An amount in eurocents in whole euro, "€ 520.800"; below € 1.000 with the cents that it has: "€ 54,50". */
export function formatMoney(cents: number): string {
  const isWhole = cents % 100 === 0 || Math.abs(cents) >= WHOLE_FROM;
  const text = isWhole ? formatNumber(cents / 100) : formatHundredths(cents / 100);
  return `€\u00a0${text}`;
}

/** A total in eurocents, short where it is large: "€ 2,94 mln". Below a million in whole euro. */
export function formatMoneyShort(language: Language, cents: number): string {
  const euro = cents / 100;
  if (Math.abs(euro) < 1_000_000) return `€\u00a0${formatNumber(euro)}`;
  return translate(language, 'plan.millions', { number: formatNumber(euro / 1_000_000, 2) });
}
