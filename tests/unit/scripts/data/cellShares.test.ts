import { expect, test } from 'vitest';
import { cellShares, largestHole } from '../../../../scripts/data/cellShares';
import { cellKey } from '../../../../scripts/data/gridCells';
import type { GridCell } from '../../../../scripts/data/gridCells';
import { rakedPeople } from '../../../../scripts/data/rakedPeople';

const cell = (
  east: number,
  north: number,
  municipality: string,
  fields: Partial<GridCell> = {},
): GridCell => ({
  east,
  north,
  municipality,
  share: 1,
  regionShare: 1,
  inhabitants: 100,
  ...fields,
});
const sharesAt = (grid: GridCell[], east: number, north: number) =>
  cellShares(grid)
    .filter((share) => share.cell.east === east && share.cell.north === north)
    .map(({ municipality, share }) => [municipality, Number(share.toFixed(4))]);

test('what a cell has besides its largest municipality is in that of its neighbour', () => {
  const grid = [cell(0, 0, '1'), cell(1, 0, '1', { share: 0.6 }), cell(2, 0, '2')];
  expect(sharesAt(grid, 1, 0)).toEqual([
    ['1', 0.6],
    ['2', 0.4],
  ]);
  expect(sharesAt(grid, 0, 0)).toEqual([['1', 1]]);
});

test('neighbours on the sides come before those on the corners, and land abroad is in none', () => {
  const grid = [
    cell(1, 1, '1', { share: 0.5, regionShare: 0.9 }),
    cell(2, 1, '2'),
    cell(0, 0, '3'),
    cell(2, 2, '2'),
  ];
  // 0.4 over a side and a corner of the one (1.25) and a corner of the other (0.25).
  expect(sharesAt(grid, 1, 1)).toEqual([
    ['1', 0.5],
    ['2', 0.3333],
    ['3', 0.0667],
  ]);
});

test('a cell without another neighbour has all that is Flemish in its one municipality', () => {
  expect(sharesAt([cell(0, 0, '1', { share: 0.5, regionShare: 0.8 })], 0, 0)).toEqual([['1', 0.8]]);
});

test('beside the hole where Brussels lies, what is not known to be Flemish is left to Brussels', () => {
  const ring = [0, 1, 2, 3].flatMap((east) =>
    [0, 1, 2, 3].flatMap((north) => {
      if (east % 3 !== 0 && north % 3 !== 0) return [];
      return [cell(east, north, east < 2 ? '1' : '2', east === 0 && north === 1 ? { share: 0.7 } : {})];
    }),
  );
  const hole = largestHole(new Map(ring.map((one) => [cellKey(one.east, one.north), one])));
  expect([...hole].sort()).toEqual(['1,1', '1,2', '2,1', '2,2']);
  expect(sharesAt(ring, 0, 1)).toEqual([['1', 0.7]]);
});

test('people are fitted to the cell and to the municipality, and those abroad stay there', () => {
  const grid = [
    cell(0, 0, '1'),
    cell(1, 0, '1', { share: 0.5, inhabitants: 200 }),
    cell(2, 0, '2', { share: 0.8, regionShare: 0.8 }),
  ];
  const shares = cellShares(grid);
  // 400 people, of which 20 by surface abroad; the totals ask for 10 less abroad.
  const people = rakedPeople(
    shares,
    new Map([
      ['1', 160],
      ['2', 230],
    ]),
  );
  const sumOf = (code: string) =>
    people.reduce((sum, value, i) => sum + (shares[i]!.municipality === code ? value : 0), 0);
  expect(sumOf('1')).toBeCloseTo(160, 9);
  expect(sumOf('2')).toBeCloseTo(230, 9);
  const inCell = (east: number) =>
    people.reduce((sum, value, i) => sum + (shares[i]!.cell.east === east ? value : 0), 0);
  for (const [east, count] of [
    [0, 100],
    [1, 200],
    [2, 90],
  ] as const) {
    expect(Math.abs(inCell(east) / count - 1)).toBeLessThan(0.02);
  }
});
