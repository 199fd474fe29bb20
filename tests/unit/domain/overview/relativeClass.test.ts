import { expect, test } from 'vitest';
import { classOfRecord, REACHED_CLASS } from '../../../../src/domain/classify/breaksAroundTarget';
import { itemAt } from '../../../../src/domain/itemAt';
import { relativeClass, relativeValue, valueOnLine } from '../../../../src/domain/overview/relativeClass';
import { isOnSchedule } from '../../../../src/domain/coverage/schedule';
import { fixtureTable } from '../../../helpers/coverageFixture';

const SHARES = [0, 0.1, 0.3, 0.49, 0.51, 0.7, 0.9, 0.999, 1, 1.4];
const areas = SHARES.map((share, index) => ({
  ...{ code: String(index), name: String(index), inhabitants: 100_000 },
  realised: { laden: 1000 * share },
}));
const records = fixtureTable(
  [...areas, { ...itemAt(areas, 0), code: 'x', realised: {} }],
  ['laden'],
).byTarget.get('laden')!;
const known = records.slice(0, -1);

test('by share a cell has the class of the map', () => {
  expect(records.map((record) => relativeClass(record, 'share'))).toEqual(records.map(classOfRecord));
});

test('by gap the classes are fifths of the goal, and reached is reached', () => {
  const classes = known.map((record) => relativeClass(record, 'gap'));
  expect(classes).toEqual([0, 0, 1, 2, 2, 3, 4, 4, REACHED_CLASS, REACHED_CLASS]);
  expect(known.map((record) => relativeValue(record, 'gap'))[9]).toBe(0);
});

test('by pace an area is in the lighter classes exactly while it is on the line', () => {
  for (const record of known) {
    expect(Number(relativeClass(record, 'pace')) >= 3, String(record.share)).toBe(isOnSchedule(record));
  }
});

test('what is not known has no number and its own mark, whatever the colour', () => {
  const unknown = itemAt(records, records.length - 1);
  expect(relativeClass(unknown, 'gap')).toBe('noData');
  expect(relativeValue(unknown, 'pace')).toBeNull();
});

test('once the term is over no pace brings an area there', () => {
  const late = { ...itemAt(known, 3), paceNeeded: null };
  expect(relativeClass(late, 'pace')).toBe(0);
});

test('the line has a value of its own by share, by gap and by pace, on which an area is just on schedule', () => {
  for (const record of known) {
    const { share, gap, expectedShare } = record;
    expect(valueOnLine(record, 'share')).toBe(expectedShare);
    if (gap === null || gap <= 0) continue;
    for (const colour of ['gap', 'pace'] as const)
      expect(relativeValue(record, colour)! <= valueOnLine(record, colour), `${share} ${colour}`).toBe(
        isOnSchedule(record),
      );
  }
});
