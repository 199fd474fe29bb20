import { expect, test } from 'vitest';
import { publishedDenominator } from '../../../../src/domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../../../src/domain/denominators/denominatorValue';
import { sumDenominators } from '../../../../src/domain/denominators/sumDenominators';

const estimated = (value: number, low: number, high: number): DenominatorValue => ({
  value,
  incomplete: false,
  estimate: { method: 'cells', units: 'grid', low, high },
});

test('published numbers add up to an exact number', () => {
  expect(sumDenominators([1000, 2000].map(publishedDenominator))).toEqual({
    value: 3000,
    incomplete: false,
    estimate: null,
  });
});

test('a part that is not known makes the sum a lower bound, and nothing known is not zero', () => {
  expect(sumDenominators([1000, null].map(publishedDenominator))).toMatchObject({
    value: 1000,
    incomplete: true,
  });
  expect(sumDenominators([null, null].map(publishedDenominator))).toMatchObject({
    value: null,
    incomplete: false,
  });
  expect(sumDenominators([])).toMatchObject({ value: null, incomplete: false });
});

test('errors of estimates add up as independent ones', () => {
  const sum = sumDenominators([estimated(100, 70, 140), estimated(200, 160, 230), publishedDenominator(50)]);
  expect(sum).toEqual({
    value: 350,
    incomplete: false,
    estimate: { method: 'cells', units: 'grid', low: 300, high: 400 },
  });
});

test('the sum of one estimate is that estimate, incomplete as it is', () => {
  const one = { ...estimated(100, 70, 140), incomplete: true };
  expect(sumDenominators([one])).toEqual(one);
});
