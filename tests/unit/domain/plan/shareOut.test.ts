import { expect, test } from 'vitest';
import { shareOut } from '../../../../src/domain/plan/shareOut';

test('what is left goes to the largest remainders, of equal ones to the first', () => {
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(shareOut(11, [1, 1, 1])).toEqual([4, 4, 3]);
  expect(shareOut(7, [0.1, 0.5, 0.4])).toEqual([1, 3, 3]);
  expect(shareOut(1, [2, 3, 0])).toEqual([0, 1, 0]);
});

test('what is deducted is shared out as what is added', () => {
  expect(shareOut(-10, [1, 1, 1])).toEqual([-4, -3, -3]);
  expect(shareOut(0, [1, 2]).every((share) => Object.is(share, 0))).toBe(true);
  expect(shareOut(-1, [2, 3]).every((share) => !Object.is(share, -0))).toBe(true);
});

test('there must be something to share out over, and whole things', () => {
  expect(() => shareOut(3, [])).toThrow(RangeError);
  expect(() => shareOut(3, [0, 0])).toThrow(RangeError);
  expect(() => shareOut(3, [1, Number.NaN])).toThrow(RangeError);
  expect(() => shareOut(0.5, [1])).toThrow(RangeError);
});
