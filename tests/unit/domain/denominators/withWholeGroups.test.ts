import { expect, test } from 'vitest';
import type { PopulationShares } from '../../../../src/domain/denominators/populationShares';
import { scaleFactors } from '../../../../src/domain/denominators/scaleFactors';
import { withWholeGroups } from '../../../../src/domain/denominators/withWholeGroups';

const SHARES: PopulationShares = {
  groupCodes: ['whole', 'part', 'unknown', null],
  groupPeople: Float64Array.of(1000, 300, 50, 70),
  start: Uint32Array.of(0),
  group: new Uint32Array(0),
  inside: new Float64Array(0),
  certain: new Float64Array(0),
  touched: new Float64Array(0),
  spread: new Float64Array(0),
  covered: new Float64Array(0),
  inner: new Float64Array(0),
};
const INHABITANTS = new Map([
  ['whole', 1100],
  ['part', 2000],
]);

test('a municipality of which the layer holds only a part is not scaled to its total', () => {
  const shares = withWholeGroups(SHARES, INHABITANTS);
  const factors = scaleFactors(shares, INHABITANTS, 1);
  expect([...factors]).toEqual([1.1, 1, NaN, 1]);
});

test('its dwellings follow its inhabitants', () => {
  const shares = withWholeGroups(SHARES, INHABITANTS);
  const factors = scaleFactors(shares, new Map([['part', 800]]), NaN);
  expect(factors[1]).toBeCloseTo(0.4, 12);
});
