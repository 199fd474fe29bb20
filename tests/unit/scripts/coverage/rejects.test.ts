import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { box } from '../../../helpers/squareAreas';

const ring = box(4, 51, 0.1);
const AREA = { type: 'Feature', properties: { nis: '21001', naam: 'Brussel' } };

let batch: CoverageRun;
beforeAll(() => {
  batch = coverageRun();
  batch.put('areas.geojson', {
    type: 'FeatureCollection',
    // The ring of the first is open, and the second lies nowhere.
    features: [
      { ...AREA, geometry: { type: 'Polygon', coordinates: [ring.slice(0, -1)] } },
      { ...AREA, geometry: null },
    ],
  });
  batch.put('people.csv', 'nis;inw\n21001;1000\n');
  batch.put('trees.csv', 'soort;lon;lat\nlinde;4.01;51.05\neik;abc;51.05\nbeuk;12;51.05\n');
  batch.put('hedges.csv', 'lengte;lon;lat\n5;4.01;51.05\n6;4.01;51.05\n');
  batch.put(
    'plan.csv',
    'target;status;year;lon;lat\nbomen;planned;2028;4.02;51.05\nbomen;planned;2028;12;51.05\n',
  );
});
afterAll(() => {
  batch.remove();
});

const run = (name: string, ...options: string[]) =>
  batch.run(
    ...[
      '--layer',
      `bomen=${batch.path('trees.csv')}:count`,
      '--layer',
      `hagen=${batch.path('hedges.csv')}:count`,
    ],
    ...['--rejects', batch.path(name), ...options],
  );
const plain = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

test.each([
  ['as measures', []],
  ['as a plan', ['--scenario-year', '2030']],
])('every row to look at of all that was read stands in one CSV, the scenario %s', async (_, more) => {
  const { code, lines } = await run('rows.csv', '--scenario', batch.path('plan.csv'), ...more);
  expect(code).toBe(0);
  const text = readFileSync(batch.path('rows.csv'), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd();
  const [heading, ...rows] = Papa.parse<string[]>(text, { delimiter: ';' }).data;
  expect(heading).toEqual([
    ...['bestand', 'rij', 'wat', 'waarom', 'nis', 'naam', 'soort', 'lon', 'lat', 'lengte'],
    ...['target', 'status', 'year'],
  ]);
  expect(rows.map(([file, row, fate, , ...cells]) => [plain(file!), row, fate, cells[2], cells[5]])).toEqual([
    ['areas.geojson', '1', 'hersteld', '', ''],
    ['areas.geojson', '2', 'geweigerd', '', ''],
    ['trees.csv', '3', 'geweigerd', 'eik', ''],
    ['trees.csv', '4', 'twijfelachtig', 'beuk', ''],
    ['hedges.csv', '3', 'dubbel', '', '6'],
    ['plan.csv', '3', 'twijfelachtig', '', ''],
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/rows\.csv: 6 regels/));
  for (const sum of [
    /areas\.geojson: 2 rijen gelezen = 1 aanvaard \+ 1 geweigerd \+ 0 twijfelachtig; 1 hersteld/,
    /trees\.csv: 3 rijen gelezen = 1 aanvaard \+ 1 geweigerd \+ 1 twijfelachtig; 0 hersteld/,
    /plan\.csv: 2 rijen gelezen = 1 aanvaard \+ 0 geweigerd \+ 1 twijfelachtig/,
  ])
    expect(lines).toContainEqual(expect.stringMatching(sum));
});

test('the same rows as GeoJSON, each with the columns of its own file', async () => {
  await run('rows.geojson');
  const { features } = JSON.parse(readFileSync(batch.path('rows.geojson'), 'utf8')) as {
    features: { properties: Record<string, unknown>; geometry: unknown }[];
  };
  expect(features.map(({ properties, geometry }) => [properties['rij'], geometry !== null])).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, true],
    [3, true],
  ]);
  expect(Object.keys(features[2]!.properties)).toEqual([
    ...['bestand', 'rij', 'wat', 'waarom', 'soort', 'lon', 'lat'],
  ]);
});

test('without the option there is no file, and nothing of it is said', async () => {
  const { code, lines } = await batch.run('--layer', `bomen=${batch.path('trees.csv')}`);
  expect([code, lines.some((line) => /regels over rijen/.test(line))]).toEqual([0, false]);
  expect(existsSync(batch.path('none.csv'))).toBe(false);
});

test('a file that cannot be, or is the output, is wrong usage', async () => {
  expect((await run('rows.xlsx')).lines[0]).toMatch(/Gebruik \.csv of \.geojson/);
  expect((await run('same.csv', '--out', batch.path('same.csv'))).lines[0]).toMatch(/--rejects en --out/);
});
