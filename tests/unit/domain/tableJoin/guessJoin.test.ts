import { expect, test } from 'vitest';
import { MergerTable } from '../../../../src/domain/areas/mergerTable';
import {
  guessJoin,
  guessValueColumn,
  postcodeColumn,
  yearColumnOf,
} from '../../../../src/domain/tableJoin/guessJoin';

const MERGERS = { table: new MergerTable([['73040', '71072', 'Kortessem']]), year: 2025 };
const area = (code: string, name: string) => ({ code, name, parentCode: null });
const TOWNS = { id: 'towns', areas: [area('71072', 'Hasselt'), area('44021', 'Gent')], vintage: 2025 };
const SECTORS = {
  id: 'sectors',
  areas: [area('44021A00-', 'Kern'), area('44021A01-', 'Rand')],
  vintage: null,
};
const column = (name: string, ...values: unknown[]) => ({ name, values });
const guess = (...columns: ReturnType<typeof column>[]) => guessJoin(columns, [TOWNS, SECTORS], MERGERS);

test('the column of areas is told by its values, codes before names, on the level that has them', () => {
  const names = column('wie', 'Gent', 'Hasselt', 'Totaal');
  expect(guess(column('n', 5, 44021), names)).toEqual({ column: 'wie', by: 'name', levelId: 'towns' });
  expect(guess(names, column('x', 44021, '73040'))).toEqual({ column: 'x', by: 'code', levelId: 'towns' });
  expect(guess(column('s', '44021A00', '44021A01-'))).toMatchObject({ by: 'code', levelId: 'sectors' });
  expect(guess(column('soort', 'linde', 'eik'), column('n', 1, 2))).toBeNull();
  const few = ['Gent', 'Brussel', 'Totaal'];
  expect(guess(column('Gemeente', ...few))).toMatchObject({ column: 'Gemeente', by: 'name' });
  expect(guess(column('wie', ...few))).toBeNull();
});

test('postcodes are told by the name of their column alone', () => {
  const towns = { ...TOWNS, postcodes: ['3500', '9000'] };
  const values = [3500, 9000];
  expect(guessJoin([column('aantal', ...values)], [towns], MERGERS)).toBeNull();
  expect(guessJoin([column('Postcode', ...values)], [towns], MERGERS)).toMatchObject({ by: 'postcode' });
  expect(postcodeColumn([column('aantal', ...values), column('postnr', ...values)])).toBe('postnr');
});

test('the figures are the only column with numbers, else the one whose name says so, else nobody knows', () => {
  const [nis, name, year] = [column('nis', 44021), column('naam', 'Gent'), column('jaar', 2025)];
  expect(guessValueColumn([nis, name, year, column('kwp', '1.250,5')], 'naam', 'target')).toBe('kwp');
  const two = [nis, column('oppervlakte', 3), column('inwoners', '1.000', 'x')];
  expect(guessValueColumn(two, 'nis', 'inhabitants')).toBe('inwoners');
  expect(guessValueColumn([nis, column('a', 1), column('b', 2)], 'nis', 'target')).toBeNull();
  expect(yearColumnOf([nis, year])).toBe('jaar');
});
