import { expect, test } from 'vitest';
import {
  columnOfRole,
  columnsOfRole,
  quantityColumn,
  yearColumns,
} from '../../../../src/domain/measures/columnRoles';

test.each([
  ['year', ['naam', 'Jaar'], 'Jaar'],
  ['year', ['datum', 'plantjaar'], 'plantjaar'],
  ['year', ['AANLEGJAAR'], 'AANLEGJAAR'],
  ['year', ['datum_wijziging'], null],
  ['status', ['Status'], 'Status'],
  ['access', ['toegankelijkheid', 'kw'], 'toegankelijkheid'],
  ['power', ['toegankelijkheid', 'kw'], 'kw'],
  ['power', ['Vermogen (kW)'], 'Vermogen (kW)'],
  ['year', ['datumAanleg'], 'datumAanleg'],
  ['year', ['AIMObject.datumOprichtingObject'], 'AIMObject.datumOprichtingObject'],
  ['year', ['Planting year'], 'Planting year'],
  ['status', ['imel:AIMToestand.toestand'], 'imel:AIMToestand.toestand'],
  ['status', ['levenscyclusFase'], 'levenscyclusFase'],
] as const)('%s is read from one of %j', (role, names, column) => {
  expect(columnOfRole(role, names)).toBe(column);
});

test('the names of a planned measure come first', () => {
  expect(columnsOfRole('year', ['datum', 'date', 'year'])).toEqual(['year', 'date', 'datum']);
});

test('a number of things is no length', () => {
  expect(quantityColumn({ kind: 'count' }, ['aantal'])).toBe('aantal');
  expect(quantityColumn({ kind: 'length' }, ['aantal', 'Aantal stuks'])).toBeNull();
  expect(quantityColumn({ kind: 'length' }, ['aantal', 'Hoeveelheid'])).toBe('Hoeveelheid');
});

test.each([
  ['year', ['year', 'date'], ['year', 'date']],
  ['Year', ['YEAR', 'Date'], ['Year', 'Date']],
  ['YEAR', ['DATE', 'YEAR'], ['YEAR', 'DATE']],
  ['year', ['year', 'datum'], ['year']],
  ['plantjaar', ['plantjaar', 'date'], ['plantjaar']],
])('a date stands in for a year, however both are written: %s among %j', (chosen, names, expected) => {
  expect(yearColumns(chosen, names)).toEqual(expected);
});

test('what a Shapefile leaves of a name tells the same, but for years, where it can be a word of its own', () => {
  expect(columnOfRole('access', ['toegankeli'])).toBe('toegankeli');
  expect(columnOfRole('dwellings', ['wooneenhed'])).toBe('wooneenhed');
  expect(columnOfRole('access', ['toegankel'])).toBeNull();
  expect(columnOfRole('year', ['uitvoering'])).toBeNull();
});
