import { expect, test } from 'vitest';
import { columnOfRole, columnsOfRole, quantityColumn } from '../../../../src/domain/measures/columnRoles';

test.each([
  ['year', ['naam', 'Jaar'], 'Jaar'],
  ['year', ['datum', 'plantjaar'], 'plantjaar'],
  ['year', ['AANLEGJAAR'], 'AANLEGJAAR'],
  ['year', ['datum_wijziging'], null],
  ['status', ['Status'], 'Status'],
  ['access', ['toegankelijkheid', 'kw'], 'toegankelijkheid'],
  ['power', ['toegankelijkheid', 'kw'], 'kw'],
  ['power', ['Vermogen (kW)'], 'Vermogen (kW)'],
] as const)('%s is read from one of %j', (role, names, column) => {
  expect(columnOfRole(role, names)).toBe(column);
});

test('the names of a planned measure come first', () => {
  expect(columnsOfRole('year', ['datum', 'date', 'year'])).toEqual(['year', 'date', 'datum']);
});

test('a number of things is no length', () => {
  expect(quantityColumn({ kind: 'count' }, ['aantal'])).toBe('aantal');
  expect(quantityColumn({ kind: 'length' }, ['aantal'])).toBeNull();
  expect(quantityColumn({ kind: 'length' }, ['aantal', 'Hoeveelheid'])).toBe('Hoeveelheid');
});
