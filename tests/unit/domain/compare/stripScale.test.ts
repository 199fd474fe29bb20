import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripEnd, stripLanes, stripPlace } from '../../../../src/domain/compare/stripScale';

test('the axis ends at the goal, unless more than one in twenty passed it', () => {
  const behind = Array.from({ length: 100 }, (_, index) => index / 200);
  expect(stripEnd(behind)).toBe(1);
  expect(stripEnd([...behind, 4])).toBe(1);
  expect(stripEnd([...behind, ...Array.from({ length: 10 }, () => 1.4)])).toBe(1.5);
  expect(stripEnd([9, 9, 9])).toBe(3);
  expect(stripEnd([])).toBe(1);
});

test('what lies beyond the axis stands at its end', () => {
  expect(stripPlace(0.5, 1)).toBe(0.5);
  expect(stripPlace(0.5, 2)).toBe(0.25);
  expect(stripPlace(7, 2)).toBe(1);
  expect(stripPlace(-0.1, 1)).toBe(0);
});

test('marks in one lane never cover each other', () => {
  expect(stripLanes([0.1, 0.5, 0.52, 0.51], 0.08)).toEqual([0, 0, 1, 2]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (places) => {
      const lanes = stripLanes(places, 0.08);
      places.forEach((place, a) => {
        places.slice(a + 1).forEach((other, b) => {
          if (lanes[a] === lanes[a + 1 + b]) expect(Math.abs(place - other)).toBeGreaterThanOrEqual(0.08);
        });
      });
      expect(Math.max(-1, ...lanes)).toBeLessThan(Math.max(1, places.length));
    }),
  );
});
