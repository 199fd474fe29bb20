import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheduleBands } from '../../../src/domain/classify/scheduleBands';
import { placesBySchedule } from '../../../src/domain/coverage/placesBySchedule';
import { isOnSchedule, scheduleOf } from '../../../src/domain/coverage/schedule';
import { fixtureTable } from '../../helpers/coverageFixture';

/** On 1 January 2026 the straight line stands halfway. */
function records(bomen: number | null, laden: number | null, fiets: number | null) {
  const area = { code: 'A', name: 'A', inhabitants: 1000, realised: { bomen, laden, fiets } };
  const table = fixtureTable([area], ['bomen', 'laden', 'fiets', 'energiegemeenschappen']);
  return [...table.byTarget.values()].map(([record]) => record!);
}

test('a target is on schedule from the line on, and unknown without data', () => {
  // Goals: 1,000 trees, 10 charging points, 1,000 m.
  expect(records(500, 4, null).map(isOnSchedule)).toEqual([true, false, null, null]);
});

test('the schedule of an area counts what is known, and the one furthest below its line', () => {
  expect(scheduleOf(records(500, 4, null))).toEqual({ onSchedule: 1, known: 2, unknown: 1, furthest: 1 });
  expect(scheduleOf(records(10, 4, 30))).toMatchObject({ onSchedule: 0, known: 3, furthest: 0 });
  expect(scheduleOf(records(600, 9, 1200))).toMatchObject({ onSchedule: 3, furthest: null });
  expect(scheduleOf(records(null, null, null))).toEqual({
    onSchedule: 0,
    known: 0,
    unknown: 3,
    furthest: null,
  });
});

test('places go by the number on schedule, equal ones share a place, unknown ones have none', () => {
  const schedules = [records(500, 4, 0), records(500, 5, 0), records(0, 9, 0), records(null, null, null)];
  expect(placesBySchedule(schedules.map(scheduleOf))).toEqual([2, 1, 2, null]);
});

test('bands cover every number from none to all once', () => {
  expect(scheduleBands(10)).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 3 },
    { from: 4, to: 5 },
    { from: 6, to: 7 },
    { from: 8, to: 10 },
  ]);
  fc.assert(
    fc.property(fc.nat(30), (most) => {
      const covered = scheduleBands(most).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(covered).toEqual(Array.from({ length: most + 1 }, (_, i) => i));
    }),
  );
});
