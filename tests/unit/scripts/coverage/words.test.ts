import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageCommand } from '../../../../scripts/coverage/coverageCommand';
import { areaTally } from '../../../../src/domain/coverage/tally';
import type { TargetId } from '../../../../src/domain/targets/target';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import type { Language } from '../../../../src/i18n/translate';
import { firstDraft, recipeOf } from '../../../../src/ui/layers/measureDraft';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

const DATE = '2026-11-22';
type Properties = Record<string, string | number | boolean | null>;

const geoJson = (features: { geometry: object; properties: Properties }[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((one) => ({ type: 'Feature', ...one })),
  });
const AREA = geoJson([
  { geometry: { type: 'Polygon', coordinates: [box(4, 51, 0.1)] }, properties: { nis: '1', naam: 'a' } },
]);
const points = (rows: readonly Properties[]): string =>
  geoJson(
    rows.map((properties) => ({ geometry: { type: 'Point', coordinates: [4.05, 51.05] }, properties })),
  );

let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-words-'));
  writeFileSync(inFolder('areas.geojson'), AREA);
  writeFileSync(inFolder('people.csv'), 'nis,inwoners\n1,1000\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the batch command answers for a layer, and what it says. */
async function byCommand(layer: string, more: string[] = [], language: Language = 'nl') {
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), status: () => undefined };
  const areas = ['--areas', inFolder('areas.geojson'), '--area-code', 'nis', '--area-name', 'naam'];
  const people = ['--inhabitants', `${inFolder('people.csv')}:nis:inwoners`, '--date', DATE];
  const args = [...areas, ...people, '--layer', layer, '--out', inFolder('out.json'), ...more];
  expect(await coverageCommand(args, language, DATE, output)).toBe(0);
  const [row] = JSON.parse(readFileSync(inFolder('out.json'), 'utf8')) as Record<string, unknown>[];
  const { realised, planned, counted, left_out: leftOut, state } = row!;
  return { row: { realised, planned, counted, leftOut, state }, lines };
}

/** What the engine of the page answers for the same layer, with the form as it opens. */
async function byPage(target: TargetId, text: string) {
  const api = createEngineApi(columnarEngine);
  const read = async (id: string, name: string, content: string) =>
    valueOf(
      await api.readLayer(
        id,
        id,
        { kind: 'bytes', name, bytes: new TextEncoder().encode(content) },
        null,
        null,
      ),
    );
  await read('areas', 'areas.geojson', AREA);
  valueOf(
    await api.openAreas('areas', { codeColumn: 'nis', nameColumn: 'naam', parentColumn: null }, new Map()),
  );
  const { columns } = await read('layer', `${target}.geojson`, text);
  const recipe = recipeOf(
    firstDraft(
      `${target}.geojson`,
      columns.map(({ name }) => ({ name, values: [] })),
    ),
    '',
  );
  expect(recipe?.target).toBe(target);
  const context = { date: 20261122, cpeWeights: 'call2022' } as const;
  const count = valueOf(await api.countMeasures('count', 'areas', 'layer', recipe!, context, null));
  return { tally: areaTally(count.tally, 0), summary: count.summary };
}

const CASES: [string, TargetId, Properties[], Record<string, unknown>][] = [
  [
    'the official layer of charging points',
    'laden',
    [
      { toegankelijkheid: 'Publiek', kw: 22 },
      { toegankelijkheid: 'Publiek', kw: 22.08 },
      { toegankelijkheid: 'Semi-publiek', kw: 22 },
      { toegankelijkheid: 'privé', kw: 22 },
      { toegankelijkheid: 'niet-publiek', kw: 300 },
    ],
    { realised: 5, planned: null, counted: 3, leftOut: 2, state: 'ok' },
  ],
  [
    'an empty access is public, and that is assumed',
    'laden',
    [
      { access: null, kw: 22 },
      { access: 'public', kw: 22 },
    ],
    { realised: 4, planned: null, counted: 2, leftOut: 0, state: 'partial' },
  ],
  [
    'an access that nobody knows does not count',
    'laden',
    [
      { access: 'klanten', kw: 22 },
      { access: 'public', kw: 22 },
    ],
    { realised: 2, planned: null, counted: 1, leftOut: 1, state: 'partial' },
  ],
  [
    'a power of nothing is not known',
    'laden',
    [
      { access: 'public', kw: 0 },
      { access: 'public', kw: -1 },
    ],
    { realised: 2, planned: null, counted: 2, leftOut: 0, state: 'partial' },
  ],
  [
    'Dutch words for what was done and what is planned',
    'bomen',
    [
      { Jaar: 2022, Status: 'aangeplant' },
      { Jaar: 2022, Status: 'Aangelegd' },
      { Jaar: 2022, Status: 'voltooid' },
      { Jaar: 2022, Status: 'in dienst' },
      { Jaar: 2022, Status: 'geplant' },
      { Jaar: 2028, Status: 'geplant' },
      { Jaar: 2028, Status: 'vergund' },
      { Jaar: 2028, Status: 'gepland' },
      { Jaar: 2028, Status: 'idee' },
    ],
    { realised: 5, planned: 3, counted: 8, leftOut: 1, state: 'ok' },
  ],
  [
    'what exists is not extra',
    'bomen',
    [
      { jaar: 2022, status: 'bestaand' },
      { jaar: null, status: 'bestaand' },
      { jaar: 2022, status: 'aangelegd' },
    ],
    { realised: 1, planned: 0, counted: 1, leftOut: 2, state: 'partial' },
  ],
  [
    'what exists is part of a stock',
    'deel',
    [{ status: 'bestaand' }, { status: 'operationeel' }],
    { realised: 2, planned: 0, counted: 2, leftOut: 0, state: 'ok' },
  ],
  [
    'a status that nobody knows',
    'bomen',
    [
      { plantjaar: 2022, status: 'te keuren' },
      { plantjaar: 2022, status: '' },
    ],
    { realised: 1, planned: 0, counted: 1, leftOut: 1, state: 'partial' },
  ],
  [
    'a yes/no that is neither',
    'bomen',
    [
      { aanlegjaar: 2022, compensation: 'deels' },
      { aanlegjaar: 2022, compensation: 'nee' },
    ],
    { realised: 1, planned: null, counted: 1, leftOut: 1, state: 'partial' },
  ],
  [
    'days as they are in Belgium',
    'bomen',
    [
      { datum: '2020-12-31T23:00:00Z' },
      { datum: '2020-12-31T22:59:59Z' },
      { datum: '2021-01-01T00:30:00+02:00' },
    ],
    { realised: 1, planned: null, counted: 1, leftOut: 2, state: 'ok' },
  ],
  [
    'milliseconds since 1970',
    'bomen',
    [{ datum: 1609455600000 }, { datum: 1609455599999 }],
    { realised: 1, planned: null, counted: 1, leftOut: 1, state: 'ok' },
  ],
  [
    'what is planned for after the deadline',
    'bomen',
    [
      { jaar: 2035, status: 'gepland' },
      { jaar: 2030, status: 'gepland' },
    ],
    { realised: 0, planned: 1, counted: 1, leftOut: 1, state: 'ok' },
  ],
  [
    'what was planned for a year that has passed',
    'bomen',
    [
      { jaar: 2023, status: 'gepland' },
      { jaar: 2027, status: 'gepland' },
    ],
    { realised: 0, planned: 2, counted: 2, leftOut: 0, state: 'partial' },
  ],
  [
    'without a column of years nothing that is asked for as extra counts',
    'bomen',
    [{ soort: 'eik' }, { soort: 'linde' }],
    { realised: 0, planned: null, counted: 0, leftOut: 2, state: 'partial' },
  ],
];

test.each(CASES)('%s: the same in the page and in the command', async (_, target, rows, expected) => {
  const text = points(rows);
  writeFileSync(inFolder('layer.geojson'), text);
  const { row } = await byCommand(`${target}=${inFolder('layer.geojson')}`);
  expect(row).toEqual(expected);
  const { tally, summary } = await byPage(target, text);
  const leftOut = Object.values(tally.leftOut).reduce((sum, count) => sum + count, 0);
  expect({ ...tally, leftOut }).toMatchObject({
    ...{ realised: row.realised, planned: row.planned, counted: row.counted, leftOut: row.leftOut },
  });
  expect(summary.realised + summary.planned).toBe(row.counted);
  expect(summary.leftOut).toEqual(tally.leftOut);
});

test('with a rule that is named every feature counts, whatever its words and days', async () => {
  const rows = [{ jaar: 2035, status: 'gepland' }, { jaar: 1990, status: 'te keuren' }, { status: 'idee' }];
  writeFileSync(inFolder('layer.geojson'), points(rows));
  const { row, lines } = await byCommand(`bomen=${inFolder('layer.geojson')}:count`);
  expect(row).toEqual({ realised: 3, planned: null, counted: 3, leftOut: 0, state: 'ok' });
  expect(lines.join('\n')).not.toContain('te keuren');
});

test('words that nobody knows are named with their column and number, and plans of the past too', async () => {
  const rows = [
    { jaar: 2022, status: 'te keuren' },
    { jaar: 2022, status: 'Te keuren' },
    { jaar: 2023, status: 'gepland' },
    { jaar: 2019, status: 'aangelegd' },
  ];
  const file = inFolder('layer.geojson');
  writeFileSync(file, points(rows));
  const { lines } = await byCommand(`bomen=${file}`);
  expect(lines).toContain(
    `${file}: “te keuren” in kolom “status” is niet begrepen: 2 objecten tellen niet mee.`,
  );
  expect(lines).toContain(
    `${file}: voor bomen: niets telt als gerealiseerd, 1 als gepland; bij 1 gepland object is de voorziene tijd voorbij; 3 weggelaten (2 met een onbekende status, 1 van voor 2021).`,
  );
  const english = await byCommand(`bomen=${file}`, [], 'en');
  expect(english.lines).toContain(
    `${file}: “te keuren” in column “status” is not understood: 2 features do not count.`,
  );
});

test('the weights of charging points are a choice', async () => {
  const file = inFolder('layer.geojson');
  writeFileSync(
    file,
    points([
      { access: 'public', kw: 22.08 },
      { access: 'public', kw: 150 },
    ]),
  );
  const realised = async (...more: string[]) => (await byCommand(`laden=${file}`, more)).row.realised;
  expect(await realised()).toBe(12);
  expect(await realised('--cpe', 'call2022')).toBe(12);
  expect(await realised('--cpe', 'press2024')).toBe(6);
});
