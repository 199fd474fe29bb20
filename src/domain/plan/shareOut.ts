import { itemAt } from '../itemAt';

/**
 * Share a whole number out by weights, in whole numbers that add up to it exactly: each gets the whole part of its
 * share, and what is left goes to the largest remainders (Hamilton's method). Of equal remainders the first in the list
 * comes first, so that the same weights in the same order always give the same shares.
 * @param total a whole number; below zero for what is deducted
 * @param weights not below zero, in any unit; one of weight 0 gets nothing
 * @throws RangeError for a total that is not whole, and where no weight is above zero: nothing to share out over
 */
export function shareOut(total: number, weights: ArrayLike<number>): number[] {
  const of = Array.from(weights);
  const sum = of.reduce((all, weight) => all + weight, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError(`${total} cannot be shared out in whole numbers`);
  if (!(sum > 0) || sum === Infinity) throw new RangeError(`no weights to share ${total} out by`);
  const sign = total < 0 ? -1 : 1;
  const quotas = of.map((weight) => (Math.abs(total) * weight) / sum);
  const shares = quotas.map(Math.floor);
  const bySize = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .filter(({ index }) => itemAt(of, index) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = Math.abs(total) - shares.reduce((all, share) => all + share, 0);
  while (left !== 0) {
    // Rounding in the quotas of a very large total can take a little more or less than one each.
    const step = Math.sign(left);
    for (const { index } of step > 0 ? bySize : bySize.toReversed()) {
      if (left === 0) break;
      if (step < 0 && itemAt(shares, index) === 0) continue;
      shares[index] = itemAt(shares, index) + step;
      left -= step;
    }
  }
  return shares.map((share) => sign * share + 0);
}
