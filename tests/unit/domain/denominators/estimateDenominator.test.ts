import { describe, expect, test } from 'vitest';
import { estimateDenominator, isCovered } from '../../../../src/domain/denominators/estimateDenominator';
import type { EstimateBasis } from '../../../../src/domain/denominators/estimateDenominator';
import type { PopulationShares } from '../../../../src/domain/denominators/populationShares';
import { scaleFactors } from '../../../../src/domain/denominators/scaleFactors';

/** One area in two municipalities of 1000 and 2000 counted people: 500 of the one and 200 of the other. */
const SHARES: PopulationShares = {
  groupCodes: ['11001', '11002'],
  groupPeople: Float64Array.of(1000, 2000),
  start: Uint32Array.of(0, 2),
  group: Uint32Array.of(0, 1),
  inside: Float64Array.of(500, 200),
  certain: Float64Array.of(450, 0),
  touched: Float64Array.of(550, 400),
  spread: Float64Array.of(100 ** 2 / 4, 400 ** 2 / 4),
  covered: Float64Array.of(1),
  inner: Float64Array.of(1),
};

function basis(totals: [string, number | null][], fields: Partial<EstimateBasis> = {}): EstimateBasis {
  const factors = scaleFactors(SHARES, new Map(totals), 1);
  return { method: 'cells', units: 'grid', shares: SHARES, factors, years: 0, ...fields };
}

const SCALED: [string, number | null][] = [
  ['11001', 1100],
  ['11002', 1800],
];

describe('scale factors', () => {
  test('bring every municipality to its total', () => {
    expect([...scaleFactors(SHARES, new Map(SCALED), 1)]).toEqual([1.1, 0.9]);
  });

  test('are not known where the total is not, and what was asked for units of no municipality', () => {
    const shares = { groupCodes: ['11001', '11002', null], groupPeople: Float64Array.of(10, 0, 5) };
    const factors = scaleFactors(shares, new Map([['11002', 4]]), 1);
    expect([...factors]).toEqual([NaN, NaN, 1]);
    expect(scaleFactors(shares, undefined, NaN)[2]).toBeNaN();
  });
});

describe('an estimate', () => {
  test('adds the scaled parts of all municipalities up', () => {
    const { value, incomplete, estimate } = estimateDenominator(basis(SCALED), 0);
    expect(value).toBeCloseTo(1.1 * 500 + 0.9 * 200, 9);
    expect(incomplete).toBe(false);
    expect(estimate).toMatchObject({ method: 'cells', units: 'grid' });
  });

  test('lies in a range as wide as the cells that are cut are uncertain', () => {
    const wide = { ...SHARES, certain: new Float64Array(2), touched: Float64Array.of(1000, 2000) };
    const { low, high } = estimateDenominator(basis(SCALED, { shares: wide }), 0).estimate!;
    const half = 1.3 * Math.hypot(1.1 * 50, 0.9 * 200);
    expect(low).toBeCloseTo(730 - half, 9);
    expect(high).toBeCloseTo(730 + half, 9);
  });

  test('is never below what lies wholly inside nor above what is touched', () => {
    const { low, high } = estimateDenominator(basis(SCALED), 0).estimate!;
    expect(low).toBeCloseTo(1.1 * 450, 9);
    expect(high).toBeCloseTo(1.1 * 550 + 0.9 * 400, 9);
  });

  test('is less sure the more years lie between the count and the total', () => {
    const now = estimateDenominator(basis(SCALED), 0).estimate!;
    const later = estimateDenominator(basis(SCALED, { years: 5 }), 0).estimate!;
    expect(later.high).toBeGreaterThan(now.high);
    expect(later.low).toBeLessThan(now.low);
  });

  test('is exact where it holds all of its municipalities, whatever the years', () => {
    const all: PopulationShares = {
      ...SHARES,
      inside: SHARES.groupPeople,
      certain: SHARES.groupPeople,
      touched: SHARES.groupPeople,
      spread: new Float64Array(2),
    };
    const { value, estimate } = estimateDenominator(basis(SCALED, { shares: all, years: 5 }), 0);
    expect([value, estimate!.low, estimate!.high]).toEqual([2900, 2900, 2900]);
  });

  test('is a lower bound where a municipality it reaches into has no total: missing is not zero', () => {
    const found = estimateDenominator(
      basis([
        ['11001', 1100],
        ['11002', null],
      ]),
      0,
    );
    expect(found.value).toBeCloseTo(550, 9);
    expect(found.incomplete).toBe(true);
  });

  test('is not known where no municipality has a total', () => {
    const found = estimateDenominator(basis([]), 0);
    expect(found).toEqual({ value: null, incomplete: false, estimate: null });
  });

  test('is a lower bound where the area reaches beyond the units', () => {
    const shares = { ...SHARES, covered: Float64Array.of(0.9) };
    expect(isCovered(shares, 0)).toBe(false);
    expect(estimateDenominator(basis(SCALED, { shares }), 0).incomplete).toBe(true);
  });

  test('is not known for an area that the shares do not have', () => {
    expect(estimateDenominator(basis(SCALED), 7).value).toBeNull();
  });
});
