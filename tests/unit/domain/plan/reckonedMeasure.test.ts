import { expect, test } from 'vitest';
import { costOf } from '../../../../src/domain/plan/cost';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { costOfAreas, NO_AREA } from '../../../../src/domain/plan/reckonedMeasure';
import type { ReckonedMeasure } from '../../../../src/domain/plan/reckonedMeasure';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';

/** A path of so many euro, of which so many metres lie in each area, and elsewhere. */
function path(euro: number | null, parts: readonly number[], elsewhere = 0, code = '1'): ReckonedMeasure {
  const place = { kind: 'unlocated' as const, area: { levelId: 'towns', code } };
  const measure = newMeasure('cyclePath', {
    ...{ id: 'p', scenario: 's', target: 'fiets' as const, place, cost: euro },
  });
  return {
    ...{ measure, held: asInPact(lekpTarget('fiets')), quantity: 0, elsewhere },
    count: { drawn: null, counted: 0, notCounted: null },
    cost: costOf(measure, null, []),
    areas: parts.map((quantity, area) => ({ area, quantity })),
  };
}
const indexOf = ({ code }: { code: string }) => (code === '1' ? 1 : -1);

test('areas add up to what a measure costs to the cent, with what lies in none of them', () => {
  const costs = costOfAreas([path(100, [1, 1], 1), path(0.01, [1, 1])], indexOf);
  expect([...costs].map(([area, { cents }]) => [area, cents])).toEqual([
    [0, 3335],
    [1, 3333],
    [NO_AREA, 3333],
  ]);
});

test('what is deducted costs where it is, and what does not count costs in the area that it hangs on', () => {
  const costs = costOfAreas([path(10, [-3, -1]), path(7, []), path(5, [], 0, 'elsewhere')], indexOf);
  expect([...costs].map(([area, { cents }]) => [area, cents])).toEqual([
    [0, 750],
    [1, 250 + 700],
    [NO_AREA, 500],
  ]);
});

test('an unknown cost is one measure of unknown cost in every area in which it lies', () => {
  const costs = costOfAreas([path(null, [1, 1])], indexOf);
  expect([...costs.values()]).toEqual([
    { cents: 0, ownCents: 0, measures: 1, unknown: 1 },
    { cents: 0, ownCents: 0, measures: 1, unknown: 1 },
  ]);
});
