import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { serveFiles } from '../../../helpers/fileServer';
import type { FileServer } from '../../../helpers/fileServer';
import { box } from '../../../helpers/squareAreas';

const ring = box(4, 51, 0.1);
const point = (x: number): object => ({ type: 'Point', coordinates: [x, 51.05] });
const trees = (...places: number[]): object => ({
  type: 'GeometryCollection',
  geometries: places.map((x) => ({ ...point(x), properties: { year: 2022 } })),
});
/** One file with two layers of trees, a layer with areas and one with planned trees. */
const BOOK = {
  ...{ type: 'Topology', arcs: [ring] },
  objects: {
    Bomen: trees(4.01, 4.02, 4.03),
    hagen: trees(4.04),
    gebieden: { type: 'Polygon', arcs: [[0]], properties: { nis: '21001', naam: 'Brussel' } },
    gepland: { ...point(4.05), properties: { target: 'bomen', status: 'planned', year: 2028 } },
  },
};
const NAMES = 'Bomen, hagen, gebieden, gepland';

let batch: CoverageRun;
let server: FileServer;
beforeAll(async () => {
  batch = coverageRun();
  batch.put('book.json', BOOK);
  batch.put('areas.geojson', {
    type: 'FeatureCollection',
    features: [
      {
        ...{ type: 'Feature', properties: { nis: '21001', naam: 'Brussel' } },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ],
  });
  batch.put('people.csv', 'nis;inw\n21001;1000\n');
  batch.put('trees#2.geojson', { ...point(4.01), type: 'Point' });
  server = await serveFiles((_, response) => response.end(readFileSync(batch.path('book.json'))));
});
afterAll(async () => {
  batch.remove();
  await server.close();
});

const realised = async (...options: string[]) => {
  const { code, lines, rows } = await batch.run(...options);
  return code === 0 ? rows.get('21001 bomen')?.['realised'] : [code, ...lines];
};
const layer = (file: string): string[] => ['--layer', `bomen=${file}:count`];

test('of a file with several layers the one that is named counts, from disk and from an address', async () => {
  const file = batch.path('book.json');
  expect(await realised(...layer(`${file}#Bomen`))).toBe(3);
  // Capitals aside, as columns.
  expect(await realised(...layer(`${file}#bomen`))).toBe(3);
  expect(await realised(...layer(`${server.url}book.json#hagen`))).toBe(1);
});

test('a layer that is not named, or is not there, is wrong usage that names those that are', async () => {
  for (const place of [batch.path('book.json'), `${server.url}book.json`]) {
    for (const named of [place, `${place}#struiken`])
      expect(await realised(...layer(named))).toEqual([2, expect.stringContaining(NAMES)]);
    expect(await realised('--areas', place, ...layer(`${place}#hagen`))).toEqual([
      ...[2, expect.stringContaining(NAMES)],
    ]);
  }
});

test('the areas and the scenario are layers that can be named as well', async () => {
  const file = batch.path('book.json');
  expect(await realised('--areas', `${file}#gebieden`, ...layer(`${file}#Bomen`))).toBe(3);
  const { rows } = await batch.run('--scenario', `${file}#gepland`);
  expect(rows.get('21001 bomen')).toMatchObject({ planned: 1 });
  const plan = await batch.run('--scenario', `${file}#gepland`, '--scenario-year', '2030');
  expect(plan.rows.get('21001 bomen')).toMatchObject({ plan_planned: 1 });
  expect(await realised('--scenario', file)).toEqual([2, expect.stringContaining(NAMES)]);
});

test('a file among others in a zip is named, and its layer behind it', async () => {
  const zip = zipSync({
    'book.json': strToU8(JSON.stringify(BOOK)),
    'b.json': strToU8(JSON.stringify(point(4.01))),
  });
  writeFileSync(batch.path('all.zip'), zip);
  const file = batch.path('all.zip');
  expect(await realised(...layer(file))).toEqual([2, expect.stringMatching(/: book\.json, b\.json/)]);
  expect(await realised(...layer(`${file}#book.json`))).toEqual([
    ...[2, expect.stringMatching(new RegExp(`#book\\.json: .*${NAMES}`))],
  ]);
  expect(await realised(...layer(`${file}#book.json#Bomen`))).toBe(3);
  expect(await realised(...layer(`${file}#b.json`))).toBe(1);
});

test('two layers of a file count together, one of them twice does not', async () => {
  const file = batch.path('book.json');
  expect(await realised(...layer(`${file}#Bomen`), ...layer(`${file}#hagen`))).toBe(4);
  batch.put('copy.json', BOOK);
  expect(await realised(...layer(`${file}#hagen`), ...layer(`${batch.path('copy.json')}#hagen`))).toEqual([
    ...[1, expect.stringMatching(/copy\.json/)],
  ]);
});

test('a file whose own name has the sign is that file, and one without named layers has none of that name', async () => {
  expect(await realised(...layer(batch.path('trees#2.geojson')))).toBe(1);
  expect(await realised(...layer(`${batch.path('areas.geojson')}#iets`))).toEqual([
    ...[2, expect.stringMatching(/geen laag “iets”.*hebben lagen geen naam/)],
  ]);
});
