import { formatNumber, hasDecimalComma } from './format';

/** A length in metres as "850 m", "8,25 km" or "24,3 km". */
export function formatLength(metres: number): string {
  if (metres < 1000) return `${formatNumber(metres)}\u00a0m`;
  return `${formatNumber(metres / 1000, metres < 10_000 ? 2 : 1)}\u00a0km`;
}

const HECTARE = 10_000;
const SQUARE_KILOMETRE = 1_000_000;

/** A surface in square metres as "850 m²", "12,4 ha" or "3,25 km²". */
export function formatSurface(squareMetres: number): string {
  // Rounded first: what misses a square kilometre by a rounding is one, and not 100 ha.
  const whole = Math.round(squareMetres);
  if (whole < HECTARE) return `${formatNumber(whole)}\u00a0m²`;
  return whole < SQUARE_KILOMETRE
    ? `${formatNumber(whole / HECTARE, 1)}\u00a0ha`
    : `${formatNumber(whole / SQUARE_KILOMETRE, 2)}\u00a0km²`;
}

/** A number as it is typed: without a mark for thousands, so that it can be typed on. */
export function typedNumber(value: number): string {
  return hasDecimalComma() ? String(value).replace('.', ',') : String(value);
}

/**
 * A number as the page writes it: "1.250", "1250,5" or "1 250" in Dutch, "1,250" or "1250.5" in English; a mark that does not
 * part thousands is taken for the decimal mark.
 * @returns null when it is no number
 */
export function parseNumber(text: string): number | null {
  const compact = text.replaceAll(/\s/g, '');
  if (hasDecimalComma()) {
    if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact))
      return Number(compact.replaceAll('.', '').replace(',', '.'));
  } else if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)) return Number(compact.replaceAll(',', ''));
  return /^-?\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : null;
}
