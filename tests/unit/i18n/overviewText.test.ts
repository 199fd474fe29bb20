import { expect, test } from 'vitest';
import { classOfRecord } from '../../../src/domain/classify/breaksAroundTarget';
import { columnStanding } from '../../../src/domain/overview/columnStanding';
import { behindText, cellText, columnText } from '../../../src/i18n/overviewText';
import { loadTexts } from '../../../src/io/lateTexts';
import { fixtureTable } from '../../helpers/coverageFixture';
import type { FixtureArea } from '../../helpers/coverageFixture';

await loadTexts('nl');

const areas: FixtureArea[] = [100, 998, 1200].map((laden, index) => ({
  ...{ code: String(index), name: String(index), inhabitants: 100_000, realised: { laden } },
}));
const unknown = { ...areas[0]!, code: 'x', realised: {} };
const recordsOf = (of: FixtureArea[]) => fixtureTable(of, ['laden']).byTarget.get('laden')!;

function head(of: FixtureArea[], pending = false): ReturnType<typeof columnText> {
  const records = of.length === 0 ? [] : recordsOf(of);
  return columnText('nl', columnStanding(records, [...records.keys()], 'share'), records[0] ?? {}, pending);
}

test('a head says how many are behind, and of a target without data or still being counted no zero', () => {
  expect(head([...areas, unknown])).toEqual({
    short: '1 achter',
    sentence: '1 gebied achter, 1 bereikt, 1 zonder gegevens',
  });
  expect(head([unknown]).short).toBe('geen gegevens');
  expect(head([unknown], true)).toEqual({ short: '…', sentence: 'wordt geteld' });
  expect(head([]).short).toBe('0 achter');
});

test('an area of which nothing is known is not said to be behind on none', () => {
  const schedule = { onSchedule: 0, known: 0, unknown: 1, furthest: null };
  expect(behindText('nl', schedule)).toEqual({ short: '–', sentence: 'geen gegevens' });
  expect(behindText('nl', { ...schedule, known: 3, onSchedule: 1 })).toEqual({
    ...{ short: '2', sentence: '2 van 3 doelen achter' },
  });
});

test('a gap that is not closed is never written as nothing', () => {
  const record = recordsOf(areas)[1]!;
  const cell = { record, before: null, synthetic: false, pending: false };
  expect(cellText(cell, classOfRecord(record), 'gap')).toBe('<1');
  expect(cellText(cell, classOfRecord(record), 'pace')).toBe('<1');
  expect(cellText(cell, classOfRecord(record), 'share')).toBe('99');
});
