import { formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** An amount in eurocents as "€ 520.800", with cents where it has them: "€ 54,50". */
export function formatMoney(cents: number): string {
  const isWhole = cents % 100 === 0;
  const text = isWhole
    ? formatNumber(cents / 100)
    : (cents / 100).toLocaleString('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `€\u00a0${text}`;
}

/** A total in eurocents, short where it is large: "€ 2,94 mln". Below a million in whole euro. */
export function formatMoneyShort(language: Language, cents: number): string {
  const euro = cents / 100;
  if (Math.abs(euro) < 1_000_000) return `€\u00a0${formatNumber(euro)}`;
  return translate(language, 'plan.millions', { number: formatNumber(euro / 1_000_000, 2) });
}
