import { expect, test } from 'vitest';
import { emptyCountsAsZero, layerReach, layerTally } from '../../../src/domain/coverage/layerReach';
import { emptyTally } from '../../../src/domain/coverage/tally';

const tally = {
  ...emptyTally(4),
  counted: Uint32Array.from([3, 0, 0, 0]),
  leftOut: { beforeStart: Uint32Array.from([0, 2, 0, 0]) },
};

test('a layer touches an area in which something of it lies, also where all of that is left out', () => {
  expect(layerReach(tally)).toEqual({ touched: 2, areas: 4 });
  expect(layerReach(emptyTally(3))).toEqual({ touched: 0, areas: 3 });
});

test.each([
  [0, 4, false],
  [1, 4, false],
  [2, 4, true],
  [1, 2, true],
  [2, 5, false],
  [3, 5, true],
  [0, 0, false],
])('with %i of %i areas touched the others are zero: %s', (touched, areas, isZero) => {
  expect(emptyCountsAsZero(null, [{ touched, areas }])).toBe(isZero);
});

test('what the user says holds, but for a layer of which nothing lies anywhere', () => {
  const few = [{ touched: 1, areas: 300 }];
  expect(emptyCountsAsZero(true, few)).toBe(true);
  expect(emptyCountsAsZero(false, [{ touched: 300, areas: 300 }])).toBe(false);
  expect(emptyCountsAsZero(true, [{ touched: 0, areas: 300 }])).toBe(false);
  // Nothing in the drawn areas, but something in the municipalities around them.
  expect(emptyCountsAsZero(true, [{ touched: 0, areas: 2 }], [...few, { touched: 0, areas: 2 }])).toBe(true);
});

test('an area in which nothing lies is zero or has no data; another is what was counted', () => {
  expect([0, 1, 2, 3].map((area) => layerTally(tally, false, area)?.counted ?? null)).toEqual([
    3,
    0,
    null,
    null,
  ]);
  expect([0, 1, 2, 3].map((area) => layerTally(tally, true, area)?.counted ?? null)).toEqual([3, 0, 0, 0]);
});
