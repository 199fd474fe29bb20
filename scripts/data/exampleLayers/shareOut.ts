import type { SeededRandom } from '../seededRandom';

/**
 * Share a total out over features of unequal size.
 * @param typical average size, which sets their number
 * @param whole whether every share is a whole number, at least 1; the shares then add up only about to the total,
 * and a total under a half is nothing
 */
export function shareOut(random: SeededRandom, total: number, typical: number, whole: boolean): number[] {
  if (whole && total < 0.5) return [];
  const count = Math.max(1, Math.round(total / typical));
  const weights = Array.from({ length: count }, () => random.around(1, 0.6));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => {
    const share = (total * weight) / all;
    return whole ? Math.max(1, Math.round(share)) : share;
  });
}
