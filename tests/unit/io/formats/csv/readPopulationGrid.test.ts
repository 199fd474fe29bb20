import { expect, test } from 'vitest';
import { readPopulationGrid } from '../../../../../src/io/formats/csv/readPopulationGrid';
import { valueOf } from '../../../../helpers/valueOf';

const RECIPE = { cellColumn: 'cell', areaColumn: 'nis', valueColumn: 'people', cellSize: 1000 };
const read = (text: string) => readPopulationGrid(text, 'grid.csv', RECIPE);
const problemOf = (text: string) => {
  const result = read(text);
  return result.ok ? null : result.problem;
};

test('a cell is named after its lower left corner, in sizes of a cell', () => {
  const grid = valueOf(read('cell,nis,people\nN3077E4000,73111,95\n1kmN3079E4003,73111,22.5\n'));
  expect([...grid.north]).toEqual([3_077_000, 3_079_000]);
  expect([...grid.east]).toEqual([4_000_000, 4_003_000]);
  expect([...grid.people]).toEqual([95, 22.5]);
  expect(grid.areaCodes).toEqual(['73111', '73111']);
});

test('semicolons and columns in another order are read as well', () => {
  const grid = valueOf(read('people;x;nis;cell\n7;;11001;N1E2\n'));
  expect([grid.people[0], grid.areaCodes[0], grid.north[0], grid.east[0]]).toEqual([7, '11001', 1000, 2000]);
});

test.each([
  ['cell,nis\nN1E2,11001\n', 'column.missing', { column: 'people' }],
  ['', 'csv.noHeader', {}],
  ['cell,nis,people\nN1E2,1,4\n11002,1,4\n', 'csv.notCell', { row: 3, column: 'cell', value: '11002' }],
  ['cell,nis,people\nN1E2,1,\n', 'csv.notNumber', { row: 2, column: 'people', value: '' }],
  ['cell,nis,people\nN1E2,1,many\n', 'csv.notNumber', { row: 2, value: 'many' }],
  ['cell,nis,people\nN1E2,1,-3\n', 'csv.negative', { row: 2, value: '-3' }],
])('a table that is no grid is refused by name (%#)', (text, code, params) => {
  expect(problemOf(text)).toMatchObject({ code, params: { file: 'grid.csv', ...params } });
});
