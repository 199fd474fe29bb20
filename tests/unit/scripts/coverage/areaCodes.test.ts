import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { rectangle } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

const area = (nis: unknown, west: number, east = west + 0.1, naam = `Gebied ${String(nis)}`) => ({
  type: 'Feature',
  properties: { nis, naam },
  geometry: {
    type: 'Polygon',
    coordinates: [rectangle(west, 51, east, 51.1)],
  },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const tree = (x: number) => ({
  type: 'Feature',
  properties: { year: 2023 },
  geometry: { type: 'Point', coordinates: [x, 51.05] },
});
const TREES = collection(tree(4.02), tree(4.07), tree(4.15));

let batch: CoverageRun;
beforeAll(() => {
  batch = coverageRun();
  batch.put('trees.geojson', TREES);
  batch.put('people.csv', 'nis;inw\n="44021";1000\n44085,0;2000\n');
  batch.put('areas.geojson', collection(area(' 44021', 4), area('44085.0', 4.1)));
});
afterAll(() => {
  batch.remove();
});

test('codes written in any of the ways of a spreadsheet find each other', async () => {
  batch.put('numbers.geojson', collection(area(44021, 4), area(44085, 4.1)));
  for (const areas of ['areas.geojson', 'numbers.geojson']) {
    const { rows } = await batch.run(
      ...['--areas', batch.path(areas)],
      ...['--layer', `bomen=${batch.path('trees.geojson')}`],
    );
    expect(rows.get('44021 bomen')).toMatchObject({ denominator: 1000, realised: 2 });
    expect(rows.get('44085 bomen')).toMatchObject({ denominator: 2000, realised: 1 });
  }
});

test('codes on either side that find no other are counted and named', async () => {
  batch.put('figures.csv', 'nis;kwp\n44021;10\n44999;5000\nTotaal;5010\n');
  const { code, lines, rows } = await batch.run(
    '--figures',
    `hernieuwbaar=${batch.path('figures.csv')}:nis:kwp`,
  );
  expect(code).toBe(0);
  expect(lines).toContain(
    `${batch.path('figures.csv')}: 2 codes horen bij geen enkel gebied: 44999, Totaal.`,
  );
  expect(lines).toContain(
    `${batch.path('figures.csv')}: 1 van 2 gebieden zonder getal in kolom “kwp”: 44085.`,
  );
  expect(rows.get('44021 hernieuwbaar')).toMatchObject({ realised: 10 });
  expect(rows.get('44085 hernieuwbaar')).toMatchObject({ realised: null, state: 'no data' });
});

test('one code in two ways in one table gives its area no number, and both rows are named', async () => {
  batch.put('twice.csv', 'nis;kwp\n44021;10\n44021.0;20\n');
  const { code, lines, rows } = await batch.run(
    '--figures',
    `hernieuwbaar=${batch.path('twice.csv')}:nis:kwp`,
  );
  expect(code).toBe(0);
  const file = batch.path('twice.csv');
  expect(lines).toContain(`${file}: 0 van 2 rijen horen bij een gebied; 2 niet: 2 dubbele rijen.`);
  expect(lines).toContain(`${file}: rij 3: gaat over hetzelfde gebied als rij 2; geen van beide telt.`);
  expect(rows.get('44021 hernieuwbaar')).toMatchObject({ realised: null, state: 'no data' });
});

test('old areas take no total of the merged municipality with the same code', async () => {
  batch.put('old.geojson', collection(area('11002', 4), area('11007', 4.1)));
  batch.put('since.csv', 'nis;inw\n11002;540000\n');
  const { lines, rows } = await batch.run(
    ...['--areas', batch.path('old.geojson'), '--inhabitants', `${batch.path('since.csv')}:nis:inw`],
    ...['--layer', `bomen=${batch.path('trees.geojson')}`],
  );
  expect(rows.get('11002 bomen')).toMatchObject({ denominator: null, goal: null, state: 'no data' });
  expect(lines.join('\n')).toContain('van voor de fusies van 2025, want het getal telt ook');
});

test('an area in several features is one area, in the batch command and in the page', async () => {
  const parts = collection(
    area('44021', 4, 4.05),
    area('44085', 4.1),
    area('44021', 4.05, 4.1),
    area('44085', 4.1),
  );
  batch.put('parts.geojson', parts);
  const { lines, rows } = await batch.run(
    ...['--areas', batch.path('parts.geojson'), '--layer', `bomen=${batch.path('trees.geojson')}`],
  );
  expect(rows.size).toBe(2);
  expect(rows.get('44021 bomen')).toMatchObject({ realised: 2 });
  expect(rows.get('44085 bomen')).toMatchObject({ realised: 1 });
  const told =
    '2 gebieden bestaan uit meerdere objecten met dezelfde code, die zijn samengevoegd: 44021, 44085.';
  expect(lines).toContain(`${batch.path('parts.geojson')}: ${told}`);

  const api = createEngineApi(columnarEngine);
  const read = (id: string, content: object) => {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return api.readLayer(id, id, { kind: 'bytes', name: `${id}.geojson`, bytes }, null, null);
  };
  valueOf(await read('parts', parts));
  valueOf(await read('trees', TREES));
  const recipe = { codeColumn: 'nis', nameColumn: 'naam', parentColumn: null };
  const opened = valueOf(await api.openAreas('parts', recipe, new Map()));
  expect(opened.areas.map(({ code }) => code)).toEqual(['44021', '44085']);
  expect(opened.notes).toEqual([{ code: 'joinedAreas', params: { count: 2, codes: '44021, 44085' } }]);
  expect([...opened.boxes.slice(0, 4)]).toEqual([4, 51, 4.1, 51.1]);
  const outlines = (await (await fetch(opened.outlineUrl)).json()) as { features: object[] };
  expect(outlines.features).toHaveLength(2);
  const whole = valueOf(await read('whole', collection(area('44021', 4), area('44085', 4.1))));
  expect(whole.featureCount).toBe(2);
  const { surfaces } = valueOf(await api.openAreas('whole', recipe, new Map()));
  surfaces.forEach((surface, index) => expect(opened.surfaces[index]).toBeCloseTo(surface, 0));
  const counting = {
    ...{ target: 'bomen' as const, rule: null, filtered: true },
    ...{ yearColumn: 'year', statusColumn: null, quantityColumn: null },
  };
  const context = { date: 20260101, cpeWeights: 'call2022' as const };
  const { tally } = valueOf(await api.countMeasures('job', 'parts', 'trees', counting, context, null));
  expect([...tally.realised]).toEqual([2, 1]);
});

test('a file of joined areas has one feature an area, with the geometry of all its parts', async () => {
  batch.put(
    'parts.geojson',
    collection(area('44021', 4, 4.05), area('44085', 4.1), area('44021', 4.05, 4.1)),
  );
  const out = batch.path('out.geojson');
  const { code } = await batch.run(
    ...['--areas', batch.path('parts.geojson'), '--layer', `bomen=${batch.path('trees.geojson')}`],
    ...['--out', out],
  );
  expect(code).toBe(0);
  const { features } = JSON.parse(readFileSync(out, 'utf8')) as {
    features: { properties: Record<string, unknown>; geometry: { coordinates: number[][][] } }[];
  };
  expect(features.map(({ properties }) => [properties['area_code'], properties['bomen_realised']])).toEqual([
    ['44021', 2],
    ['44085', 1],
  ]);
  const longitudes = (features[0]!.geometry.coordinates.flat(9) as unknown as number[]).filter(
    (_, i) => i % 2 === 0,
  );
  expect([Math.min(...longitudes), Math.max(...longitudes)]).toEqual([4, 4.1]);
});
