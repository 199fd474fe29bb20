import { expect, test } from 'vitest';
import { joinRows } from '../../../../scripts/official/joinRows';
import { cpeWeight } from '../../../../src/domain/measures/chargingPointEquivalent';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import type { AttributeValue, Columns } from '../../../../src/features/columns';
import { geojsonColumns } from '../../../helpers/geojsonColumns';

const ROWS = { columns: ['id', 'kw', 'toegang'], countColumn: 'connectors' } as const;

interface Row {
  id: string | null;
  kw: number | null;
  toegang: string | null;
  plug?: string;
  at?: [number, number];
}

const layerOf = (rows: readonly Row[]): Columns =>
  geojsonColumns(
    rows.map(({ at = [4.4, 51], ...properties }) => ({
      properties,
      geometry: { type: 'Point', coordinates: at },
    })),
    { id: 'text', kw: 'number', toegang: 'text', plug: 'text' },
  );
const said = (columns: Columns, name: string): AttributeValue[] => {
  const column = findAttribute(columns, name)!;
  return Array.from({ length: columns.count }, (_, feature) => attributeValue(column, feature));
};

test('rows of one station are one feature by power and access, with their number', () => {
  const joined = joinRows(
    layerOf([
      { id: 'a', kw: 22, toegang: 'publiek', plug: 'T2' },
      { id: 'b', kw: 11, toegang: 'publiek', plug: 'T2' },
      { id: 'a', kw: 22, toegang: 'publiek', plug: 'T3' },
      { id: 'a', kw: 50, toegang: 'publiek', plug: 'CCS' },
      { id: 'a', kw: 22, toegang: 'semi-publiek', plug: 'T2' },
    ]),
    ROWS,
  );
  expect(joined.count).toBe(4);
  expect(said(joined, 'id')).toEqual(['a', 'b', 'a', 'a']);
  expect(said(joined, 'kw')).toEqual([22, 11, 50, 22]);
  expect(said(joined, 'connectors')).toEqual([2, 1, 1, 1]);
  // The two of the first station are of different kinds: the feature has none.
  expect(said(joined, 'plug')).toEqual([null, 'T2', 'CCS', 'T2']);
});

test('the same id elsewhere is another feature, and what has no id is never joined', () => {
  const joined = joinRows(
    layerOf([
      { id: 'a', kw: 22, toegang: null },
      { id: 'a', kw: 22, toegang: null, at: [4.5, 51] },
      { id: null, kw: 22, toegang: null },
      { id: null, kw: 22, toegang: null },
      { id: 'a', kw: null, toegang: null },
    ]),
    ROWS,
  );
  expect(said(joined, 'connectors')).toEqual([1, 1, 1, 1, 1]);
  expect([...joined.points.positions]).toEqual([4.4, 51, 4.5, 51, 4.4, 51, 4.4, 51, 4.4, 51]);
});

test.each(['call2022', 'press2024'] as const)('the equivalents of %s stay the same', (table) => {
  const rows = Array.from({ length: 400 }, (_, row) => ({
    id: `s${row % 37}`,
    kw: [7.4, 11, 22, 22.08, 43, 50, 150, 300][(row * 7) % 8]!,
    toegang: row % 3 === 0 ? 'semi-publiek' : 'publiek',
  }));
  const whole = layerOf(rows);
  const joined = joinRows(whole, ROWS);
  expect(joined.count).toBeLessThan(whole.count);
  const sumOf = (access: string): number =>
    rows.filter(({ toegang }) => toegang === access).reduce((sum, { kw }) => sum + cpeWeight(kw, table), 0);
  const [kws, accesses, counts] = ['kw', 'toegang', 'connectors'].map((name) => said(joined, name));
  for (const access of ['publiek', 'semi-publiek']) {
    const sum = counts!.reduce<number>(
      (before, count, place) =>
        before + (accesses![place] === access ? Number(count) * cpeWeight(Number(kws![place]), table) : 0),
      0,
    );
    expect(sum).toBe(sumOf(access));
  }
});
