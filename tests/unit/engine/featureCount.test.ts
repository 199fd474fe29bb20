import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { FeatureCount } from '../../../src/engine/engine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const CONTEXT = { date: 20261122, cpeWeights: 'call2022' } as const;
const COLUMNS = { yearColumn: null, statusColumn: null, quantityColumn: null };
const recipe = (target: MeasureRecipe['target']): MeasureRecipe => ({
  ...{ target, rule: null, filtered: true },
  ...COLUMNS,
});

/** Three areas side by side, a tenth of a degree wide. */
const AREAS = geojsonColumns(
  [4, 4.1, 4.2].map((x, i) => ({
    properties: { code: String(i), name: String(i) },
    geometry: { type: 'Polygon' as const, coordinates: [box(x, 51, 0.1)] },
  })),
  { code: 'text', name: 'text' },
);
const AREA_RECIPE = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };

interface Row {
  geometry: Geometry;
  year?: number | null;
  status?: string | null;
  kw?: number | null;
  access?: string | null;
}
const layer = (rows: readonly Row[]) =>
  geojsonColumns(
    rows.map(({ geometry, year = 2023, status = null, kw = null, access = null }) => ({
      properties: { year, status, kw, access },
      geometry: geometry as never,
    })),
    { year: 'number', status: 'text', kw: 'number', access: 'text' },
  );

const LINES = layer([
  { geometry: { type: 'LineString', coordinates: [[4.05, 51.05], [4.25, 51.05]] } }, // prettier-ignore
  { geometry: { type: 'LineString', coordinates: [[3.95, 51.02], [4.02, 51.02]] } }, // prettier-ignore
  { geometry: { type: 'LineString', coordinates: [[4.12, 51.01], [4.18, 51.01]] }, status: 'gepland', year: 2028 }, // prettier-ignore
  { geometry: { type: 'LineString', coordinates: [[4.12, 51.02], [4.18, 51.02]] }, year: 2012 }, // prettier-ignore
  { geometry: { type: 'Point', coordinates: [4.15, 51.03] } },
  { geometry: { type: 'MultiLineString', coordinates: [[[4.01, 51.03], [4.02, 51.03]], [[4.21, 51.03], [4.23, 51.03]]] } }, // prettier-ignore
]);
const BEDS = layer([
  { geometry: { type: 'Polygon', coordinates: [box(4.09, 51.05, 0.02), box(4.095, 51.055, 0.002)] } },
  { geometry: { type: 'Polygon', coordinates: [box(4.05, 51.05, 0.00001)] } },
  { geometry: { type: 'Polygon', coordinates: [box(4.15, 51.05, 0.01)] }, status: 'gepland', year: 2025 },
]);
const CHARGERS = layer([
  { geometry: { type: 'Point', coordinates: [4.05, 51.05] }, kw: 150, access: 'publiek' },
  { geometry: { type: 'Point', coordinates: [4.11, 51.05] }, kw: 22, access: 'semi-publiek' },
  { geometry: { type: 'MultiPoint', coordinates: [[4.05, 51.02], [4.15, 51.02], [4.16, 51.02]] } }, // prettier-ignore
  { geometry: { type: 'Point', coordinates: [5, 51.05] }, kw: 11 },
  { geometry: { type: 'Point', coordinates: [4.22, 51.05] }, access: 'privé' },
]);

describe.each([
  ['cycle paths', 'fiets', LINES],
  ['beds', 'perken', BEDS],
  ['unsealing', 'ontharding', BEDS],
  ['charging points', 'laden', CHARGERS],
] as const)('%s', (_name, target, columns) => {
  const counted = async (engine: typeof columnarEngine) => {
    const areas = valueOf(engine.prepareAreas(AREAS, AREA_RECIPE, 'areas'));
    const allocation = valueOf(await engine.allocate(areas, columns, recipe(target), 'measures'));
    const features = Array.from({ length: columns.count }, (_, feature) =>
      engine.featureCount(allocation, feature, CONTEXT),
    );
    return {
      features,
      tally: engine.tally(allocation, CONTEXT),
      summary: engine.summary(allocation, CONTEXT),
    };
  };

  test('what single features bring adds up to the tally of every area', async () => {
    const { features, tally, summary } = await counted(columnarEngine);
    for (const as of ['realised', 'planned'] as const) {
      const sums = new Float64Array(tally.realised.length);
      for (const one of features.filter((feature) => feature.as === as))
        for (const { area, quantity } of one.parts) sums[area]! += quantity;
      sums.forEach((sum, area) => expect(sum).toBeCloseTo(tally[as][area]!, 6));
      expect(features.filter((feature) => feature.as === as)).toHaveLength(summary[as]);
    }
    const reasons = features.flatMap(({ reason }) => reason ?? []);
    expect(
      Object.entries(summary.leftOut)
        .flatMap(([reason, n]) => Array<string>(n).fill(reason))
        .sort(),
    ).toEqual(reasons.toSorted());
  });

  test('the plain engine says the same of each', async () => {
    const [ours, plain] = [await counted(columnarEngine), await counted(plainEngine)];
    const facts = ({ as, reason, assumed, overdue, parts }: FeatureCount) => ({
      ...{ as, reason, assumed, overdue },
      areas: parts.map(({ area }) => area).sort(),
    });
    expect(ours.features.map(facts)).toEqual(plain.features.map(facts));
    ours.features.forEach(({ quantity, parts }, feature) => {
      expect(quantity / (plain.features[feature]!.quantity || 1)).toBeCloseTo(quantity === 0 ? 0 : 1, 3);
      const inAll = parts.reduce((sum, part) => sum + part.quantity, 0);
      expect(inAll).toBeLessThanOrEqual(quantity + 1e-9);
    });
  });
});

test('the worker adds what the file says of the feature', async () => {
  const api = createEngineApi(columnarEngine);
  const open = async (id: string, features: object[]) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
    valueOf(await api.readLayer(id, id, { kind: 'bytes', name: `${id}.geojson`, bytes }, null, null));
  };
  const square = { type: 'Polygon', coordinates: [box(4, 51, 0.1)] };
  await open('areas', [{ type: 'Feature', properties: { code: '1', name: 'Eén' }, geometry: square }]);
  valueOf(await api.openAreas('areas', AREA_RECIPE, new Map()));
  const tree = (properties: object) => ({
    ...{ type: 'Feature', properties },
    geometry: { type: 'Point', coordinates: [4.05, 51.05] },
  });
  await open('trees', [tree({ jaar: 2019, soort: 'linde' }), tree({ jaar: 2023, soort: null })]);
  const facts = async (feature: number) =>
    valueOf(await api.measureFacts('areas', 'trees', recipe('bomen'), CONTEXT, feature));
  expect(await facts(0)).toEqual({
    row: 1,
    count: { as: null, reason: 'beforeStart', quantity: 0, assumed: false, overdue: false, parts: [{ area: 0, quantity: 0 }] }, // prettier-ignore
    attributes: [
      { name: 'jaar', value: 2019 },
      { name: 'soort', value: 'linde' },
    ],
  });
  expect(await facts(1)).toMatchObject({
    count: { as: 'realised', quantity: 1, parts: [{ area: 0, quantity: 1 }] },
    attributes: [{ name: 'jaar', value: 2023 }],
  });
});
