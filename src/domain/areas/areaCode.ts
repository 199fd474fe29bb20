/** Blanks that no eye sees and `trim` leaves: zero width, soft hyphen and the mark of byte order. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** How Excel is made to keep a code as text: `="44021"`. */
const AS_FORMULA = /^=\s*"(.*)"$/u;
const QUOTED = /^"(.*)"$/u;
/** A code that was a number with decimals on its way: 44021.0, 44021,00. */
const WITH_DECIMALS = /^(\d+)[.,]0+$/u;
/** Digits in groups of three, as a program writes thousands: 44 021. */
const GROUPED = /^\d{1,3}(\s\d{3})+$/u;

/**
 * A code of an area as both sides of a match write it: tables and layers, in the page and in the batch command. Blanks
 * around it, the signs by which a spreadsheet keeps text, decimals that are zero and blanks between thousands go, so
 * that the number 44021 and the texts `44021.0`, `="44021"`, `'44021` and `44 021` are one code. Zeros in front stay:
 * NIS codes have none, and in other codes they tell areas apart.
 * @returns '' where there is no code
 */
export function areaCodeOf(value: string | number | boolean | null): string {
  if (value === null) return '';
  const bare = String(value).replace(INVISIBLE, '').trim();
  const inner = (AS_FORMULA.exec(bare)?.[1] ?? QUOTED.exec(bare)?.[1] ?? bare).replace(/^['’]/u, '').trim();
  if (GROUPED.test(inner)) return inner.replace(/\s/gu, '');
  return WITH_DECIMALS.exec(inner)?.[1] ?? inner;
}
