import { expect, test } from 'vitest';
import type { CoverageRecord } from '../../../src/domain/coverage/coverageRecord';
import { placeByShare, rankAreas } from '../../../src/domain/coverage/ranking';

const record = (areaName: string, areaCode: string, gap: number | null, share: number | null = null) =>
  ({ areaName, areaCode, gap, share }) as CoverageRecord;
const RECORDS = [
  record('Zoutleeuw', '24130', 5, 0.5),
  record('Aalst', '41002', null),
  record('Lo-Reninge', '32030', 70, 0.2),
  record('Liège', '62063', -3, 1.5),
];
const names = (order: number[]) => order.map((index) => RECORDS[index]!.areaName);

test('what is not known comes last in both directions', () => {
  expect(names(rankAreas(RECORDS, { key: 'gap', descending: true }))).toEqual([
    'Lo-Reninge',
    'Zoutleeuw',
    'Liège',
    'Aalst',
  ]);
  expect(names(rankAreas(RECORDS, { key: 'gap', descending: false }))).toEqual([
    'Liège',
    'Zoutleeuw',
    'Lo-Reninge',
    'Aalst',
  ]);
});

test('the filter finds a part of a name without accents, and the start of a code', () => {
  const byName = { key: 'name', descending: false } as const;
  expect(names(rankAreas(RECORDS, byName, 'LIEGE'))).toEqual(['Liège']);
  expect(names(rankAreas(RECORDS, byName, '41'))).toEqual(['Aalst']);
  expect(rankAreas(RECORDS, byName, '002')).toEqual([]);
  // Several texts choose the areas of each.
  expect(names(rankAreas(RECORDS, byName, ' liege; 41 ,'))).toEqual(['Aalst', 'Liège']);
  expect(rankAreas(RECORDS, byName, ' , ')).toHaveLength(RECORDS.length);
});

test('the place by share leaves out areas without one', () => {
  expect(placeByShare(RECORDS, RECORDS[2]!)).toEqual({ place: 3, of: 3 });
  expect(placeByShare(RECORDS, RECORDS[3]!)).toEqual({ place: 1, of: 3 });
  expect(placeByShare(RECORDS, RECORDS[1]!)).toBeNull();
});
