import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundEstimate } from '../../../../src/domain/denominators/roundEstimate';

test.each([
  [3387, 3087, 3687, [3400, 3000, 3700]],
  [23_412, 22_870, 23_950, [23_400, 22_800, 24_000]],
  [53_124, 50_600, 54_700, [53_000, 50_000, 55_000]],
  [448, 430, 466, [450, 430, 470]],
  [7.4, 6.9, 8.2, [7, 6, 9]],
  // Not rounded up to a hundred: an own first figure that is finer wins.
  [52, 0, 308, [50, 0, 310]],
  [0.4, 0, 0.9, [0, 0, 1]],
  [44_723, 44_723, 44_723, [44_723, 44_723, 44_723]],
])('%d between %d and %d is written as %j', (value, low, high, expected) => {
  expect(Object.values(roundEstimate(value, low, high))).toEqual(expected);
});

test('a rounded range holds the range, and the rounded value', () => {
  const number = fc.double({ min: 0, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number, number), (numbers) => {
      const [low, value, high] = numbers.sort((a, b) => a - b) as [number, number, number];
      const rounded = roundEstimate(value, low, high);
      expect(rounded.low).toBeLessThanOrEqual(low + 1e-3);
      expect(rounded.high).toBeGreaterThanOrEqual(high - 1e-3);
      expect(rounded.value).toBeGreaterThanOrEqual(rounded.low);
      expect(rounded.value).toBeLessThanOrEqual(rounded.high);
    }),
  );
});
