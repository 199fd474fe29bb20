import { expect, test } from 'vitest';
import { coverageOfWhole } from '../../../../src/domain/coverage/coverageLevel';
import { coverageOf } from '../../../../src/domain/coverage/coverageRecord';
import type { DenominatorValue } from '../../../../src/domain/denominators/denominatorValue';
import { estimatedQuantity } from '../../../../src/domain/denominators/estimatedQuantity';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import { trajectoryAt } from '../../../../src/domain/targets/trajectory';
import { requiredText } from '../../../../src/i18n/requiredText';

const laden = lekpTarget('laden');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const tallied = (realised: number, planned = 0) => ({
  tally: { realised, planned, counted: 1, assumed: 0, overdue: 0, leftOut: {}, geodesic: null },
});

function record(denominator: DenominatorValue, realised: number, planned = 0) {
  return coverageOf({
    area: { code: 'own-1', name: 'Netevallei', parentCode: null },
    target: asInPact(laden),
    version: '1.0',
    trajectory: trajectoryAt(laden, '2027-01-01'),
    denominator,
    ...tallied(realised, planned),
  });
}

const ESTIMATE: DenominatorValue = {
  value: 50_000,
  incomplete: false,
  estimate: { method: 'cells', units: 'grid', low: 48_000, high: 53_000 },
};

test('goal, gap and pace follow the denominator to both ends of its range', () => {
  const known = record(ESTIMATE, 300, 50);
  expect(known).toMatchObject({ goal: 500, gap: 200, denominatorEstimate: ESTIMATE.estimate, state: 'ok' });
  expect(estimatedQuantity(known, 'goal')).toEqual({ value: 500, range: { low: 480, high: 530 } });
  expect(estimatedQuantity(known, 'gap')).toEqual({ value: 200, range: { low: 180, high: 230 } });
  expect(estimatedQuantity(known, 'gapAfterPlan')).toEqual({ value: 150, range: { low: 130, high: 180 } });
  const pace = estimatedQuantity(known, 'paceNeeded')!;
  expect(pace.range!.low / pace.value).toBeCloseTo(0.9, 9);
  expect(pace.range!.high / pace.value).toBeCloseTo(1.15, 9);
});

test('a gap that may be closed starts at nothing', () => {
  expect(estimatedQuantity(record(ESTIMATE, 490), 'gap')).toEqual({ value: 10, range: { low: 0, high: 40 } });
});

test('a published denominator has no range, and what is not known has no number', () => {
  const published = { ...ESTIMATE, estimate: null };
  expect(estimatedQuantity(record(published, 300), 'goal')).toEqual({ value: 500, range: null });
  const unknown = record({ value: null, incomplete: false, estimate: null }, 300);
  expect(estimatedQuantity(unknown, 'gap')).toBeNull();
});

test('an incomplete denominator makes the record partial', () => {
  const partial = record({ ...ESTIMATE, incomplete: true }, 300);
  expect(partial).toMatchObject({ denominatorIncomplete: true, state: 'partial' });
});

test('of a sum only the areas with data say how sure its goal is', () => {
  const people = {
    ...ESTIMATE,
    value: 85_000,
    estimate: { ...ESTIMATE.estimate!, low: 70_000, high: 100_000 },
  };
  const published: DenominatorValue = { value: 600_000, incomplete: false, estimate: null };
  const { tally } = tallied(300);
  const sumOf = (denominators: DenominatorValue[], tallies: (typeof tally | null)[]) =>
    coverageOfWhole(
      {
        ...{ target: asInPact(laden), version: '1.0', date: '2027-01-01', denominators, tallies },
        areas: denominators.map((_, index) => ({ code: `${index}`, name: '', parentCode: null })),
      },
      { code: '*', name: '', parentCode: null },
    );
  const known = sumOf([people, published], [tally, null]);
  expect(known).toMatchObject({ denominator: 685_000, goalDenominator: 85_000, goal: 850 });
  expect(estimatedQuantity(known, 'goal')).toEqual({ value: 850, range: { low: 700, high: 1000 } });
  // And where the estimated one has no data, the goal is as sure as what is published.
  const sure = sumOf([people, published], [null, tally]);
  expect(sure.denominatorEstimate).not.toBeNull();
  expect(estimatedQuantity(sure, 'goal')).toEqual({ value: 6000, range: null });
  // Of how many people an area without data has, the goal of the others says nothing.
  const unknown: DenominatorValue = { value: null, incomplete: false, estimate: null };
  const others = sumOf([people, unknown], [tally, null]);
  expect(others).toMatchObject({ denominatorIncomplete: true, goalIncomplete: false, state: 'partial' });
  expect(plain(requiredText('nl', others, 'goal'))).toBe('± 900');
});
