import { expect, test } from 'vitest';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import type { TargetId } from '../../../../src/domain/targets/target';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import { spreadGap } from '../../../../src/domain/plan/spreadGap';

const area = (code: string) => ({ levelId: 'gemeente', code });

function spread(
  left: number,
  populations: (number | null)[],
  [from, to]: [number, number],
  target: TargetId = 'bomen',
) {
  let ids = 0;
  const { measures, unknown } = spreadGap(
    {
      ...{ held: asInPact(lekpTarget(target)), scenario: 's', left, from, to },
      areas: populations.map((population, index) => ({ area: area(`g${index}`), population })),
    },
    () => `m${++ids}`,
  );
  return { measures, unknown };
}
/** "area year number" of every measure. */
const numbers = (...given: Parameters<typeof spread>) =>
  spread(...given).measures.map(({ place, year, quantity }) =>
    [place.kind === 'geometry' ? null : place.area.code, year, quantity].join(' '),
  );

test('one area gets all of it, over the years evenly and in whole units', () => {
  expect(numbers(8.2, [null], [2027, 2030])).toEqual(['g0 2027 3', 'g0 2028 2', 'g0 2029 2', 'g0 2030 2']);
});

test('several get it by population, and the years stay even over all of them', () => {
  expect(numbers(6, [100, 100], [2027, 2028])).toEqual(['g0 2027 2', 'g0 2028 1', 'g1 2027 1', 'g1 2028 2']);
});

test('an area of unknown population gets none and is named', () => {
  const { measures, unknown } = spread(4, [10, null, 30], [2030, 2030]);
  expect(measures.map(({ quantity }) => quantity)).toEqual([1, 3]);
  expect(unknown).toEqual([area('g1')]);
  expect(spread(4, [null, null], [2027, 2030])).toEqual({
    measures: [],
    unknown: [area('g0'), area('g1')],
  });
});

test('nothing left, no year left or nobody there is no measure', () => {
  expect(numbers(0, [1], [2027, 2030])).toEqual([]);
  expect(numbers(-5, [1], [2027, 2030])).toEqual([]);
  expect(numbers(5, [1], [2031, 2030])).toEqual([]);
  expect(numbers(5, [0, 0], [2027, 2030])).toEqual([]);
  expect(numbers(5 + 1e-12, [1], [2030, 2030])).toEqual(['g0 2030 5']);
});

test('a measure is planned, without a place, with its number where its kind holds it', () => {
  expect(spread(40, [1], [2030, 2030], 'renovatie').measures).toMatchObject([
    {
      ...{
        id: 'm1',
        scenario: 's',
        kind: 'renovation',
        target: 'renovatie',
        status: 'planned',
        quantity: null,
      },
      attributes: { dwellings: 40 },
      place: { kind: 'unlocated', area: area('g0') },
    },
  ]);
});
