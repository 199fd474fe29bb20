import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';

const CODES = ['11001', '12014', '13008', '23088', '24062'];
const box = (west: number) => [
  [west, 51],
  [west + 0.1, 51],
  [west + 0.1, 51.1],
  [west, 51.1],
  [west, 51],
];
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const feature = (type: string, coordinates: unknown, properties: object = { year: 2023 }) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
/** A tree in the middle of the area of that number. */
const tree = (area: number, properties?: object) => feature('Point', [4.05 + area / 10, 51.05], properties);

let batch: CoverageRun;
beforeAll(() => {
  batch = coverageRun();
  batch.put(
    'areas.geojson',
    collection(...CODES.map((nis, i) => feature('Polygon', [box(4 + i / 10)], { nis, naam: nis }))),
  );
  batch.put('people.csv', `nis;inw\n${CODES.map((code) => `${code};1000`).join('\n')}\n`);
});
afterAll(() => {
  batch.remove();
});

async function counted(option: string, target: string, content: object, rule = '') {
  batch.put('layer.geojson', content);
  const file = batch.path('layer.geojson');
  const { code, lines, rows } = await batch.run(
    option,
    option === '--layer' ? `${target}=${file}${rule}` : file,
  );
  const all = lines.filter((line) => line.startsWith(file)).map((line) => line.slice(file.length + 2));
  // How much of it counts wherever it lies, and what became of its rows, is another thing.
  const said = all.filter((line) => !/^voor | gelezen = |^Van de /.test(line));
  const of = (column: string) => CODES.map((area) => rows.get(`${area} ${target}`)?.[column]);
  return { code, said, realised: of('realised'), planned: of('planned'), state: of('state') };
}

test('a layer of which nothing lies in any area is no data with its reason, and no failure', async () => {
  const abroad = collection(feature('Point', [4.9, 52.37]), feature('Point', [4.9, 52.38]));
  for (const rule of ['', ':count']) {
    const { code, said, realised, state } = await counted('--layer', 'bomen', abroad, rule);
    expect(code).toBe(0);
    expect(realised).toEqual([null, null, null, null, null]);
    expect(new Set(state)).toEqual(new Set(['no data']));
    expect(said.at(-1)).toBe(
      'geen enkel van de 2 objecten ligt in een gebied: geen gegevens voor doel bomen.',
    );
  }
});

test('areas where nothing lies are zero for a layer that touches half of them, else no data, and it is told', async () => {
  const half = await counted('--layer', 'bomen', collection(tree(0), tree(1), tree(2, { year: 2015 })));
  expect(half.realised).toEqual([1, 1, 0, 0, 0]);
  expect(half.said.join()).not.toContain('geen gegevens');

  const few = await counted('--layer', 'bomen', collection(tree(0), tree(1), feature('Point', [4.9, 52.37])));
  expect(few.realised).toEqual([1, 1, null, null, null]);
  expect(few.said.slice(-2)).toEqual([
    '1 van 3 objecten in geen enkel gebied.',
    'geen gegevens voor doel bomen in 3 van 5 gebieden: er ligt niets van deze laag, en ze raakt minder dan de helft van de gebieden.',
  ]);
});

test('a plan is whole: where it plans nothing nothing is planned, unless it lies elsewhere', async () => {
  const planned = { target: 'bomen', status: 'planned', year: 2028, quantity: 7 };
  const here = await counted('--scenario', 'bomen', collection(tree(0, planned)));
  expect(here.planned).toEqual([7, 0, 0, 0, 0]);
  const abroad = await counted('--scenario', 'bomen', collection(feature('Point', [4.9, 52.37], planned)));
  expect(abroad).toMatchObject({ code: 0, planned: [null, null, null, null, null] });
});

test.each([
  ['ontharding', '', 'vlakken'],
  ['fiets', '', 'lijnen'],
  ['bomen', ':length', 'lijnen'],
])('points that cannot serve %s%s are refused, naming what it needs', async (target, rule, needs) => {
  const { code } = await counted('--layer', target, collection(tree(0)), rule);
  expect(code).toBe(1);
  const { lines } = await batch.run('--layer', `${target}=${batch.path('layer.geojson')}${rule}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`layer.geojson: de laag bevat geen ${needs}.`);
});

test('points with a quantity serve a target that is measured, and one line among them makes a layer serve', async () => {
  const given = await counted(
    '--layer',
    'ontharding',
    collection(tree(0, { year: 2023, quantity: 40 }), tree(1)),
  );
  expect(given.realised).toEqual([40, 0, null, null, null]);
  const line = feature('LineString', [
    [4.01, 51.05],
    [4.02, 51.05],
  ]);
  const mixed = await counted('--layer', 'fiets', collection(tree(1), tree(2), line));
  expect(mixed.code).toBe(0);
  expect(mixed.realised.slice(1)).toEqual([0, 0, 0, 0]);
  expect(mixed.realised[0]).toBeGreaterThan(600);
});
