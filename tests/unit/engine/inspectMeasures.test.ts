import { expect, test } from 'vitest';
import { inspectMeasures } from '../../../src/engine/inspectMeasures';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const geometry = { type: 'Point' as const, coordinates: [4, 51] };

function layer(rows: readonly Record<string, string | null>[]) {
  return geojsonColumns(
    rows.map((properties) => ({ properties, geometry })),
    { Status: 'text', toegankelijkheid: 'text', motorway: 'text', forest: 'text' },
  );
}

function recipe(fields: Partial<MeasureRecipe>): MeasureRecipe {
  const named = { yearColumn: null, statusColumn: null, quantityColumn: null };
  return { target: 'laden', rule: null, filtered: true, ...named, ...fields };
}

const COLUMNS = layer([
  { Status: 'Onbekend', toegankelijkheid: 'klanten', motorway: 'nee', forest: 'deels' },
  { Status: 'onbekend ', toegankelijkheid: 'publiek', motorway: 'deels', forest: 'deels' },
  { Status: 'te keuren', toegankelijkheid: null, motorway: null, forest: 'ja' },
  { Status: 'in dienst', toegankelijkheid: 'privé', motorway: 'ja', forest: 'nee' },
]);

test('words that no list has are named with their column and their number, the most frequent first', () => {
  expect(inspectMeasures(COLUMNS, recipe({})).unknownWords).toEqual([
    { column: 'Status', role: 'status', word: 'Onbekend', count: 2 },
    { column: 'Status', role: 'status', word: 'te keuren', count: 1 },
    { column: 'toegankelijkheid', role: 'access', word: 'klanten', count: 1 },
    { column: 'motorway', role: 'flag', word: 'deels', count: 1 },
  ]);
});

test('only columns that the target looks at are asked about', () => {
  expect(
    inspectMeasures(COLUMNS, recipe({ target: 'bomen', statusColumn: '' })).unknownWords.map(
      ({ column }) => column,
    ),
  ).toEqual(['forest']);
});

test('a word that the user gave a meaning is known', () => {
  const words = { Status: { onbekend: 'leaveOut', 'te keuren': 'planned' } } as const;
  expect(inspectMeasures(COLUMNS, recipe({ words })).unknownWords.map(({ word }) => word)).toEqual([
    'klanten',
    'deels',
  ]);
});

test('nothing is asked where every feature counts', () => {
  expect(inspectMeasures(COLUMNS, recipe({ rule: { kind: 'count' }, filtered: false })).unknownWords).toEqual(
    [],
  );
});
