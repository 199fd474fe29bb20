import { expect, test } from 'vitest';
import { PATH_KINDS, pathKind } from '../../../../src/domain/cyclePaths/cyclePathTally';
import { cyclePathGroups } from '../../../../src/engine/cyclePaths/cyclePathGroups';
import { geojsonColumns } from '../../../helpers/geojsonColumns';

const RECIPE = {
  target: 'fiets',
  rule: null,
  filtered: true,
  yearColumn: null,
  statusColumn: null,
  quantityColumn: null,
} as const;

const layer = (
  features: Record<string, unknown>[],
  types: Parameters<typeof geojsonColumns>[1] = {
    year: 'number',
    renewed: 'boolean',
    two_way: 'boolean',
    both_sides: 'boolean',
  },
) =>
  geojsonColumns(
    features.map((properties) => ({ properties, geometry: null })),
    types,
  );

test('paths are grouped by year, work and direction; what is not said is a group of its own', () => {
  const { years, group } = cyclePathGroups(
    layer([
      { year: 2023, renewed: false, two_way: true, both_sides: false },
      { year: 2021, renewed: true, two_way: false, both_sides: false },
      { year: 2023, renewed: true, two_way: false, both_sides: true },
      { renewed: null, two_way: null, both_sides: null },
    ]),
    RECIPE,
  );
  expect(years).toEqual([2021, 2023, null]);
  expect([...group]).toEqual([
    PATH_KINDS + pathKind('new', 'twoWay'),
    pathKind('renewed', 'oneWay'),
    PATH_KINDS + pathKind('renewed', 'bothSides'),
    2 * PATH_KINDS + pathKind('unknown', 'unknown'),
  ]);
});

test('a layer without these columns says nothing of them', () => {
  const { years, group } = cyclePathGroups(layer([{}, {}], {}), RECIPE);
  expect(years).toEqual([null]);
  expect([...group]).toEqual(Array(2).fill(pathKind('unknown', 'unknown')));
});

test('the year column of the recipe holds, and Dutch words for yes are understood', () => {
  const columns = layer([{ aanleg: '14/05/2022', renewed: 'neen', two_way: 'ja' }], {
    aanleg: 'text',
    renewed: 'text',
    two_way: 'text',
  });
  const { years, group } = cyclePathGroups(columns, { ...RECIPE, yearColumn: 'aanleg' });
  expect(years).toEqual([2022]);
  expect([...group]).toEqual([pathKind('new', 'twoWay')]);
});
