import { formatNumber } from './format';

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
