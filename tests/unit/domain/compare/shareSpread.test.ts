import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from '../../../../src/domain/compare/quantile';
import { shareSpread } from '../../../../src/domain/compare/shareSpread';

const records = (...shares: (number | null)[]) => shares.map((share) => ({ share }));

test('quartiles are those of R and Excel: linear between neighbours', () => {
  // quantile(c(1, 2, 4, 8), type = 7): 1.75, 3, 5
  expect([0.25, 0.5, 0.75].map((portion) => quantile([1, 2, 4, 8], portion))).toEqual([1.75, 3, 5]);
  expect(quantile([7], 0.25)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
});

test('areas without a share are counted apart, not as zero', () => {
  expect(shareSpread(records(0.8, null, 0.2, 0.4, null, 0.6, 1.6))).toEqual({
    shares: [0.2, 0.4, 0.6, 0.8, 1.6],
    without: 2,
    lowerQuartile: 0.4,
    median: 0.6,
    upperQuartile: 0.8,
    highest: 1.6,
  });
  expect(shareSpread(records(null, null))).toBeNull();
  expect(shareSpread([])).toBeNull();
});

test('at least half of the areas lie between the quartiles, and half on either side of the median', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (shares) => {
        const spread = shareSpread(records(...shares))!;
        const { lowerQuartile, median, upperQuartile, highest } = spread;
        const lowest = Math.min(...shares);
        const ordered = [lowest, lowerQuartile, median, upperQuartile, highest];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        const between = (from: number, to: number) =>
          spread.shares.filter((share) => share >= from && share <= to).length;
        expect(between(lowest, median)).toBeGreaterThanOrEqual(shares.length / 2 - 0.5);
        expect(between(median, highest)).toBeGreaterThanOrEqual(shares.length / 2 - 0.5);
        expect(between(lowerQuartile, upperQuartile)).toBeGreaterThanOrEqual((shares.length - 2) / 2);
      },
    ),
  );
});
