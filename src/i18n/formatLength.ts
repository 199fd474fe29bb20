import { formatNumber } from './format';

/** A length in metres as "850 m", "8,25 km" or "24,3 km". */
export function formatLength(metres: number): string {
  if (metres < 1000) return `${formatNumber(metres)}\u00a0m`;
  return `${formatNumber(metres / 1000, metres < 10_000 ? 2 : 1)}\u00a0km`;
}
