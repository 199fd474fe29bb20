import { expect, test } from 'vitest';
import {
  addCyclePathTables,
  allYears,
  cyclePathTable,
  metresOf,
  withEveryYear,
} from '../../../src/domain/cyclePaths/cyclePathTable';
import { PATH_KINDS, pathKind } from '../../../src/domain/cyclePaths/cyclePathTally';
import type { CyclePathTable, CyclePathYear } from '../../../src/domain/cyclePaths/cyclePathTable';

function row(year: number | null, cells: Record<number, number>): CyclePathYear {
  return { year, metres: Array.from({ length: PATH_KINDS }, (_, kind) => cells[kind] ?? 0) };
}

const NEW_TWO_WAY = pathKind('new', 'twoWay');
const RENEWED_BOTH_SIDES = pathKind('renewed', 'bothSides');

test('the table of an area is its column of the tally', () => {
  const metres = new Float64Array(2 * PATH_KINDS * 3);
  metres[NEW_TWO_WAY * 3 + 1] = 700;
  metres[(PATH_KINDS + RENEWED_BOTH_SIDES) * 3 + 1] = 400;
  expect(cyclePathTable({ areaCount: 3, years: [2022, null], metres }, 1)).toEqual([
    row(2022, { [NEW_TWO_WAY]: 700 }),
    row(null, { [RENEWED_BOTH_SIDES]: 400 }),
  ]);
});

test('tables of the parts of an area add up year by year, without a year last', () => {
  const one: CyclePathTable = [row(2022, { [NEW_TWO_WAY]: 700 }), row(null, { [NEW_TWO_WAY]: 10 })];
  const other: CyclePathTable = [row(2021, { [NEW_TWO_WAY]: 5 }), row(2022, { [RENEWED_BOTH_SIDES]: 400 })];
  expect(addCyclePathTables([one, other])).toEqual([
    row(2021, { [NEW_TWO_WAY]: 5 }),
    row(2022, { [NEW_TWO_WAY]: 700, [RENEWED_BOTH_SIDES]: 400 }),
    row(null, { [NEW_TWO_WAY]: 10 }),
  ]);
  expect(one[0]!.metres[RENEWED_BOTH_SIDES]).toBe(0);
});

test('every year has its row, and one that has a year already keeps it', () => {
  const table = withEveryYear([row(2022, { [NEW_TWO_WAY]: 700 }), row(2019, {})], 2021, 2023);
  expect(table.map(({ year }) => year)).toEqual([2019, 2021, 2022, 2023]);
  expect(metresOf(allYears(table))).toBe(700);
});

test('sums can be asked by work and direction', () => {
  const all = row(2022, { [NEW_TWO_WAY]: 700, [RENEWED_BOTH_SIDES]: 400 });
  expect(metresOf(all, ['new'])).toBe(700);
  expect(metresOf(all, ['new', 'renewed'], ['oneWay', 'bothSides'])).toBe(400);
});
