import { expect, test } from 'vitest';
import { orderedRows, rowsAt } from '../../../src/engine/attributeTable';
import type { RowQuery } from '../../../src/engine/attributeTable';
import { NO_RECORD } from '../../../src/features/rowFates';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const columns = geojsonColumns(
  [
    { hoogte: 2.5, openbaar: true },
    { hoogte: 12, openbaar: false },
    { hoogte: null, openbaar: null },
  ].map((properties) => ({
    ...{ type: 'Feature' as const, properties },
    geometry: { type: 'Point' as const, coordinates: [4, 51] },
  })),
  { hoogte: 'number', openbaar: 'boolean' },
);
const query = (filter: string, decimal: ',' | '.' = ','): RowQuery => ({
  ...{ filter, only: 'all', reads: { yes: 'ja', no: 'nee', decimal } },
  sort: { by: 'row', column: '', descending: false },
});

test('what stands in the table is what is found in it', () => {
  const found = (filter: string) => [...orderedRows(columns, query(filter), null)];
  expect(found('2,5')).toEqual([0]);
  expect(found('2.5')).toEqual([]);
  expect([...orderedRows(columns, query('2.5', '.'), null)]).toEqual([0]);
  expect([found('JA'), found('nee'), found('true')]).toEqual([[0], [1], []]);
});

test('a row has the number that it has in its file', () => {
  const record = { ...NO_RECORD, numbers: Uint32Array.of(2, 5, 6) };
  expect(rowsAt({ columns, record }, Uint32Array.of(1, 2), null).map(({ row }) => row)).toEqual([5, 6]);
});
