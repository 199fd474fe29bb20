import { expect, test } from 'vitest';
import { measuredOn } from '../../../src/domain/measures/quantityRule';
import { goalOf } from '../../../src/domain/targets/goal';
import { LEKP_TARGETS, lekpTarget } from '../../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../../src/domain/targets/target';

const FLANDERS_2020 = 6_629_143;

test('the targets stand in the order of the werven', () => {
  const werven = LEKP_TARGETS.map(({ werf }) => werf);
  expect(werven).toEqual(werven.toSorted((a, b) => a - b));
});

test('no two targets have the same short name', () => {
  expect(new Set(LEKP_TARGETS.map(({ shortName }) => shortName)).size).toBe(TARGET_IDS.length);
});

test.each(LEKP_TARGETS)('$id is drawn as what its rule can count', ({ geometry, counting }) => {
  expect([geometry, null]).toContain(measuredOn(counting.quantity));
  if (counting.minimumArea !== null) expect(geometry).toBe('polygons');
});

// The pact's own totals are rounded from the inhabitants of 2020; renovation is per dwelling, so it cannot be checked so.
test.each(
  LEKP_TARGETS.filter((target) => target.denominator === 'inhabitants' && target.norms['1.0'] !== null),
)('the norm of $id gives the total that the pact names for Flanders, within its rounding', (target) => {
  const goal = goalOf(target, '1.0', FLANDERS_2020)!;
  // 216 MW is a sum over 12,000 projects of 18 kWp, and so rounded harder than the others.
  const tolerance = target.id === 'hernieuwbaar' ? 0.11 : 0.01;
  expect(Math.abs(goal / target.flandersTotal! - 1)).toBeLessThan(tolerance);
});

test('pact 2.0 raises charging to 1.5 per 100, pact 2.1 renewable energy to 36 kWp per 500', () => {
  expect(goalOf(lekpTarget('laden'), '1.0', 1000)).toBe(10);
  expect(goalOf(lekpTarget('laden'), '2.0', 1000)).toBe(15);
  expect(goalOf(lekpTarget('laden'), '2.1', 1000)).toBe(15);
  expect(goalOf(lekpTarget('hernieuwbaar'), '2.0', 1000)).toBe(36);
  expect(goalOf(lekpTarget('hernieuwbaar'), '2.1', 1000)).toBe(72);
});

test('energy communities have a number in 2.1 only', () => {
  const target = lekpTarget('energiegemeenschappen');
  expect(goalOf(target, '1.0', 1000)).toBeNull();
  expect(goalOf(target, '2.0', 1000)).toBeNull();
  expect(goalOf(target, '2.1', 1000)).toBe(2);
});

test('only access points and charging points are stock', () => {
  const mappable = LEKP_TARGETS.filter(({ id }) => id !== 'energiegemeenschappen');
  expect(mappable.filter(({ kind }) => kind === 'stock').map(({ id }) => id)).toEqual(['deel', 'laden']);
});

test('a target counts from 2021 exactly when it asks for extra', () => {
  for (const { kind, counting } of LEKP_TARGETS)
    expect(counting.fromYear).toBe(kind === 'extra' ? 2021 : null);
});
