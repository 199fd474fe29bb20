import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { serveFeatures } from '../../../helpers/featureService';
import type { FeatureService } from '../../../helpers/featureService';

/** The points of the service lie in the first area; in the second there is nothing. */
const AREAS = { '21001': [4.33, 50.83], '21002': [4.6, 50.83] } as const;
const square = ([west, south]: readonly [number, number]) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.2, south],
      [west + 0.2, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
});

let batch: CoverageRun;
let server: FeatureService;
beforeAll(async () => {
  server = await serveFeatures();
  batch = coverageRun();
  const features = Object.entries(AREAS).map(([nis, place]) => ({
    ...{ type: 'Feature', properties: { nis, naam: nis }, geometry: square(place) },
  }));
  batch.put('areas.geojson', { type: 'FeatureCollection', features });
  batch.put('people.csv', 'nis;inw\n21001;1000\n21002;1000\n');
});
afterAll(async () => {
  batch.remove();
  await server.close();
});

async function counted(path: string, ...options: string[]) {
  const { code, lines, rows } = await batch.run('--layer', `bomen=${server.url}${path}:count`, ...options);
  const of = (area: string) => {
    const row = rows.get(`${area} bomen`);
    return row && [row['realised'], row['state']];
  };
  return { code, lines, areas: Object.keys(AREAS).map(of) };
}

test('a service counts like a file', async () => {
  server.behave(250);
  const { code, areas } = await counted('wfs#bomen');
  expect([code, areas]).toEqual([
    0,
    [
      [250, 'ok'],
      [0, 'ok'],
    ],
  ]);
});

test('a service that holds features back is refused, and counted by choice as incomplete, never as zero', async () => {
  server.behave(250, { announces: 300 });
  const refused = await counted('wfs#bomen');
  expect([refused.code, refused.lines]).toEqual([
    1,
    [expect.stringMatching(/250 van 300 .*--allow-incomplete/)],
  ]);
  server.behave(250, { announces: 300 });
  const { code, lines, areas } = await counted('wfs#bomen', '--allow-incomplete');
  expect([code, areas]).toEqual([
    0,
    [
      [250, 'partial'],
      [null, 'no data'],
    ],
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/Niet alles van de dienst is gelezen: 250 van 300/));
});

test('a service of several layers names them', async () => {
  server.behave(3);
  const { code, lines } = await counted('wfs');
  expect((await counted('wfs#struiken')).code).toBe(2);
  expect([code, lines]).toEqual([2, [expect.stringMatching(/groen:bomen, groen:hagen/)]]);
});

test('areas that a service holds back are refused without an option that would not take them', async () => {
  server.behave(250, { announces: 300 });
  const { code, lines } = await batch.run('--areas', `${server.url}wfs#bomen`, '--figures', 'laden=x:a:b');
  expect([code, lines]).toEqual([1, [expect.stringMatching(/250 van 300/)]]);
  expect(lines[0]).not.toMatch(/--allow-incomplete/);
});

test('a scenario of which measures are missing is incomplete, never zero', async () => {
  const planned = { target: 'bomen', status: 'planned', year: 2028, quantity: 5 };
  const scenario = {
    ...{ type: 'FeatureCollection', numberMatched: 2 },
    features: [
      { type: 'Feature', properties: planned, geometry: { type: 'Point', coordinates: [4.4, 50.85] } },
    ],
  };
  batch.put('part.geojson', scenario);
  const { code, lines, rows } = await batch.run('--scenario', batch.path('part.geojson'));
  expect([code, ...Object.keys(AREAS).map((area) => rows.get(`${area} bomen`)?.['state'])]).toEqual([
    ...[0, 'partial', 'no data'],
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/2 objecten zijn; er staan er 1 in/));
  // As a plan it stands in no total, and what it lacks is said all the same.
  const plan = await batch.run('--scenario', batch.path('part.geojson'), '--scenario-year', '2030');
  expect(plan.lines).toContainEqual(expect.stringMatching(/2 objecten zijn; er staan er 1 in/));
});
