import { itemAt } from '../itemAt';

/**
 * The value below which a share of the values lies, linear between neighbours (type 7 of Hyndman and Fan, 1996, which
 * Excel's QUARTILE and R use).
 * @param sorted ascending. @param portion 0 to 1. @returns null when there are no values.
 */
export function quantile(sorted: readonly number[], portion: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * portion;
  const below = itemAt(sorted, Math.floor(at));
  const above = itemAt(sorted, Math.ceil(at));
  return below + (above - below) * (at - Math.floor(at));
}
