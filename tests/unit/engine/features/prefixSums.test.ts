import { expect, test } from 'vitest';
import { prefixSums } from '../../../../src/engine/features/prefixSums';

test.each([
  [463.3, 65_193.9],
  [574.3, 32_269.4],
  [907.3, 3888.9],
])('what brings nothing after %d and %d moves no running total', (small, large) => {
  const sums = prefixSums(Float64Array.of(small, large, 0, 0, small));
  expect([sums[3], sums[4]]).toEqual([sums[2], sums[2]]);
  expect(sums[5]).toBeGreaterThan(sums[4]!);
});

test('a running total is the sum, rounded once: small values are not lost beside a large one', () => {
  const sums = prefixSums(Float64Array.from([1e16, ...new Array<number>(1000).fill(1), 0, -1e16]));
  expect(sums.at(-1)).toBe(1000);
  expect(sums[0]).toBe(0);
});
