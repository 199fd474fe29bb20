import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaTally } from '../../../src/domain/coverage/tally';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const AREAS = geojsonColumns(
  [4, 4.5].map((west, at) => ({
    properties: { code: String(at), name: '' },
    geometry: { type: 'Polygon', coordinates: [box(west, 51, 0.5)] } as const,
  })),
  { code: 'text', name: 'text' },
);
/** Three points in the first area and one in the second, a point of its own, and a surface. */
const FEATURES: { properties: { quantity: number | null }; geometry: Geometry }[] = [
  {
    properties: { quantity: null },
    geometry: { type: 'MultiPoint', coordinates: [4.1, 4.2, 4.3, 4.6].map((x): Position => [x, 51.1]) },
  },
  { properties: { quantity: null }, geometry: { type: 'Point', coordinates: [4.7, 51.1] } },
  {
    properties: { quantity: 20 },
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [4.1, 51.2],
        [4.2, 51.2],
      ],
    },
  },
  { properties: { quantity: null }, geometry: { type: 'Polygon', coordinates: [box(4.1, 51.3, 0.01)] } },
];

describe.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('a MultiPoint in the %s engine', (_name, engine) => {
  test.each<[string, Pick<MeasureRecipe, 'target' | 'rule' | 'pointsCount'>, number[]]>([
    ['is as many things as it has points', { target: 'bomen', rule: null }, [3 + 20 + 1, 1 + 1]],
    [
      'is one thing where the user says so',
      { target: 'bomen', rule: null, pointsCount: false },
      [0.75 + 20 + 1, 0.25 + 1],
    ],
    [
      'is one feature under the rule `count`',
      { target: 'bomen', rule: { kind: 'count' } },
      [0.75 + 1 + 1, 0.25 + 1],
    ],
    [
      'is counted by points under the rule `count` where the user says so',
      { target: 'bomen', rule: { kind: 'count' }, pointsCount: true },
      [3 + 2 + 1, 1 + 1],
    ],
    [
      'is a charging station with a connector for each point',
      { target: 'laden', rule: null },
      [3 + 20 + 1, 1 + 1],
    ],
    [
      'has no more than its property',
      { target: 'bomen', rule: { kind: 'property', name: 'quantity' } },
      [20, 0],
    ],
  ])('%s', async (_case, changes, expected) => {
    const recipe = {
      filtered: false,
      yearColumn: null,
      statusColumn: null,
      quantityColumn: null,
      ...changes,
    };
    const areaRecipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
    const areas = valueOf(engine.prepareAreas(AREAS, areaRecipe, 'areas'));
    const columns = geojsonColumns(FEATURES, { quantity: 'number' });
    const allocation = valueOf(await engine.allocate(areas, columns, recipe, 'points'));
    const tally = engine.tally(allocation, { date: 20261122, cpeWeights: 'call2022' });
    const realised = [0, 1].map((area) => areaTally(tally, area).realised);
    realised.forEach((value, area) => expect(value).toBeCloseTo(expected[area]!, 9));
  });
});
