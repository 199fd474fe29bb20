/**
 * Running totals: entry i is the sum of the first i values. Summed with compensation (Kahan), so that the difference of
 * two entries is as exact as one rounding of each, and exactly 0 where all values between them are.
 */
export function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    // A feature that brings nothing must not bring the rounding of those before it either.
    if (values[i] !== 0) {
      const value = values[i]! - lost;
      const next = sum + value;
      lost = next - sum - value;
      sum = next;
    }
    sums[i + 1] = sum;
  }
  return sums;
}
