import { expect, test } from 'vitest';
import { polynomialFit } from '../../../src/geo/ellipsoidSeries';

test('a polynomial of the degree is found again', () => {
  const fitted = polynomialFit((x) => 2 - 3 * (x - 7) + 0.5 * (x - 7) ** 3, 7, 2, 3);
  [2, -3, 0, 0.5].forEach((factor, k) => expect(fitted[k]).toBeCloseTo(factor, 12));
});

test('a smooth function is met to the remainder of its series', () => {
  const fitted = polynomialFit(Math.cos, 0.9, 0.02, 5);
  for (let x = 0.88; x <= 0.92; x += 0.001) {
    const value = fitted.reduceRight((sum, factor) => sum * (x - 0.9) + factor, 0);
    // 0.02 to the sixth over 2^5 6!, and rounding.
    expect(Math.abs(value - Math.cos(x))).toBeLessThan(5e-15);
  }
});
