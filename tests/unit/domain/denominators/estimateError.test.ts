import { expect, test } from 'vitest';
import { estimateError } from '../../../../src/domain/denominators/estimateError';
import type { PopulationShares } from '../../../../src/domain/denominators/populationShares';

const area = (code: string, parentCode: string | null) => ({ code, name: code, parentCode });

/** Three municipalities of one province; the first loses 100 of its 1000 people to the second. */
const SHARES: PopulationShares = {
  groupCodes: ['1', '2', '3'],
  groupPeople: Float64Array.of(1000, 1000, 1000),
  start: Uint32Array.of(0, 1, 3, 4),
  group: Uint32Array.of(0, 0, 1, 2),
  inside: Float64Array.of(900, 100, 1000, 1000),
  certain: new Float64Array(4),
  touched: new Float64Array(4),
  spread: new Float64Array(4),
  covered: Float64Array.of(1, 1, 1),
  inner: Float64Array.of(1, 1, 1),
};
const AREAS = [area('1', 'p'), area('2', 'p'), area('3', 'p')];

test('an area is estimated without its own total, as the rest of its province grew', () => {
  // The others of the province grew by 10 %, so the first is taken for 990 and the third for 1100.
  const totals = new Map([
    ['1', 1100],
    ['2', 1100],
    ['3', 1100],
  ]);
  // Off by 10 % (990), 10 % (110 + 1100) and nothing.
  const error = estimateError(SHARES, AREAS, totals)!;
  expect(error.count).toBe(3);
  expect(error.median).toBeCloseTo(0.1, 9);
  expect(error.ninth).toBeCloseTo(0.1, 9);
});

test('an own total that is out of line does not flatter its own estimate', () => {
  const totals = new Map([
    ['1', 1000],
    ['2', 1000],
    ['3', 2000],
  ]);
  // The third is taken for 1000, half of what it has; the others for 1350 and 1600 of their 1000.
  const error = estimateError(SHARES, AREAS, totals)!;
  expect(error.median).toBeCloseTo(0.5, 9);
  expect(error.ninth).toBeCloseTo(0.6, 9);
});

test('an area that reaches beyond the units says nothing', () => {
  const totals = new Map(AREAS.map(({ code }) => [code, 1000]));
  const shares = { ...SHARES, covered: Float64Array.of(0.6, 1, 1) };
  expect(estimateError(shares, AREAS, totals)!.count).toBe(2);
});

test('areas whose number is not known say nothing', () => {
  expect(estimateError(SHARES, AREAS, new Map([['1', null]]))).toBeNull();
});
