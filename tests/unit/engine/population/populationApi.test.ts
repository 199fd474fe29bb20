import { beforeEach, expect, test } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import type { EngineApi } from '../../../../src/worker/protocol';
import { gridSquare } from '../../../helpers/gridSquare';
import { GRID_RECIPE, gridTable } from '../../../helpers/gridTable';
import { valueOf } from '../../../helpers/valueOf';

const bytes = (text: string) => new TextEncoder().encode(text);
const RECIPE = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };

let api: EngineApi;
beforeEach(() => {
  api = createEngineApi(columnarEngine);
});

async function open(id: string, features: object[], recipe = {}) {
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  valueOf(
    await api.readLayer(id, id, { kind: 'bytes', name: `${id}.geojson`, bytes: bytes(text) }, null, null),
  );
  return api.openAreas(id, { ...RECIPE, ...recipe }, new Map());
}

test('a grid is read once and shared out over any open areas', async () => {
  const table = gridTable([[100, 200]], () => '11001');
  const source = { kind: 'bytes', name: 'grid.csv', bytes: bytes(table) } as const;
  valueOf(await api.openPopulationGrid('grid', source, GRID_RECIPE));
  valueOf(await open('areas', [gridSquare('a', [0, 0, 1, 1]), gridSquare('b', [1, 0, 2, 1])]));
  const shares = valueOf(await api.populationShares('areas', 'grid'));
  expect(shares.inside[0]).toBeCloseTo(100, 1);
  expect(shares.inside[1]).toBeCloseTo(200, 1);
});

test('areas with a column of inhabitants are units too, with text that is a number', async () => {
  const sector = (code: string, box: [number, number, number, number], inwoners: unknown) => {
    const feature = gridSquare(code, box);
    return { ...feature, properties: { ...feature.properties, inwoners, nis: '11001' } };
  };
  const opened = valueOf(
    await open(
      'sectors',
      [
        sector('s1', [0, 0, 0.5, 1], '1.200'),
        sector('s2', [0.5, 0, 1, 1], '80'),
        sector('s3', [1, 0, 2, 1], null),
      ],
      { parentColumn: 'nis', inhabitantsColumn: 'inwoners' },
    ),
  );
  expect(opened.inhabitants).toMatchObject({ column: 'inwoners', values: [1200, 80, null] });
  expect(opened.inhabitants!.meanArea / 500_000).toBeCloseTo(1, 2);
  valueOf(await open('areas', [gridSquare('a', [0, 0, 0.75, 1])]));
  const shares = valueOf(await api.populationShares('areas', 'sectors'));
  expect(shares.groupCodes).toEqual(['11001']);
  expect(shares.inside[0]).toBeCloseTo(1200 + 40, 1);
});

test.each([
  ['-1', { code: 'column.negative', params: { feature: 2, column: 'inwoners', value: '-1' } }],
  ['ca. 80', { code: 'column.notNumber', params: { feature: 2, column: 'inwoners', value: 'ca. 80' } }],
])('inhabitants of %j are refused with their feature', async (inwoners, problem) => {
  const areas = [gridSquare('a', [0, 0, 1, 1]), gridSquare('b', [1, 0, 2, 1])];
  const withPeople = areas.map((area, index) => ({
    ...area,
    properties: { ...area.properties, inwoners: index === 0 ? '80' : inwoners },
  }));
  const opened = await open('areas', withPeople, { inhabitantsColumn: 'inwoners' });
  expect(opened).toMatchObject({ ok: false, problem });
});

test.each([
  ['ca. 80', 'column.notNumber'],
  ['-1', 'column.negative'],
])('inhabitants of %j are refused as well in a feature that would be joined', async (inwoners, code) => {
  const areas = [gridSquare('a', [0, 0, 1, 1]), gridSquare('a', [1, 0, 2, 1])].map((area, index) => ({
    ...area,
    properties: { ...area.properties, inwoners: index === 0 ? '80' : inwoners },
  }));
  const opened = await open('areas', areas, { inhabitantsColumn: 'inwoners' });
  expect(opened).toMatchObject({ ok: false, problem: { code, params: { feature: 2 } } });
});

test('inhabitants that leave open how they are written are refused', async () => {
  const areas = [gridSquare('a', [0, 0, 1, 1]), gridSquare('b', [1, 0, 2, 1])].map((area, index) => ({
    ...area,
    properties: { ...area.properties, inwoners: index === 0 ? '1.200' : '1,300' },
  }));
  expect(await open('areas', areas, { inhabitantsColumn: 'inwoners' })).toMatchObject({
    ok: false,
    problem: { code: 'number.open', params: { column: 'inwoners', value: '1.200' } },
  });
});

test('how inhabitants were read is told, and what is joined leaves the notation as it was', async () => {
  const rows = [
    ['a', '80.125'],
    ['b', '62.5'],
    ['b', '5'],
  ] as const;
  const areas = rows.map(([code, inwoners], at) => {
    const square = gridSquare(code, [at, 0, at + 1, 1]);
    return { ...square, properties: { ...square.properties, inwoners } };
  });
  const opened = valueOf(await open('areas', areas, { inhabitantsColumn: 'inwoners' }));
  // Without the number that was not agreed on it would be eighty thousand.
  expect(opened.inhabitants!.values).toEqual([80.125, null]);
  expect(opened.notes).toContainEqual(
    expect.objectContaining({
      code: 'numbersRead',
      params: expect.objectContaining({ column: 'inwoners' }) as unknown,
    }),
  );
});

test('a column that is not there is named, and what was open stays open', async () => {
  valueOf(await open('areas', [gridSquare('a', [0, 0, 1, 1])]));
  const again = await api.openAreas('areas', { ...RECIPE, inhabitantsColumn: 'inwoners' }, new Map());
  expect(again).toMatchObject({
    ok: false,
    problem: { code: 'column.missing', params: { column: 'inwoners' } },
  });
  const table = gridTable([[100]], () => '11001');
  valueOf(
    await api.openPopulationGrid(
      'grid',
      { kind: 'bytes', name: 'grid.csv', bytes: bytes(table) },
      GRID_RECIPE,
    ),
  );
  expect((await api.populationShares('areas', 'grid')).ok).toBe(true);
});

test('units that are not open are a problem and no crash', async () => {
  valueOf(await open('areas', [gridSquare('a', [0, 0, 1, 1])]));
  expect(await api.populationShares('areas', 'grid')).toMatchObject({
    ok: false,
    problem: { code: 'engine.failed' },
  });
});
