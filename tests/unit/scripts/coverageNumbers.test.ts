import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageCommand } from '../../../scripts/coverage/coverageCommand';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { TargetId } from '../../../src/domain/targets/target';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-numbers-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: ['a', 'b'].map((NIS, index) => ({
    type: 'Feature',
    properties: { NIS, Naam: NIS },
    geometry: { type: 'Polygon', coordinates: [box(4 + index / 10, 51, 0.1)] },
  })),
});

/** A layer of points in area `a`, one to a value of a column. */
function layerOf(column: string, values: readonly unknown[], others: object = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: values.map((value) => ({
      type: 'Feature',
      properties: { year: 2022, ...others, [column]: value },
      geometry: { type: 'Point', coordinates: [4.05, 51.05] },
    })),
  });
}

/** Run the batch command with a layer or figures, and say what came of area `a`. */
async function batch(...options: string[]) {
  const out = join(folder, 'out.json');
  const people = put('people.csv', 'nis;inw\na;1000\nb;2000\n');
  const lines: string[] = [];
  const areas = ['--areas', put('areas.geojson', AREAS), '--area-code', 'nis', '--area-name', 'naam'];
  const given = options.includes('--inhabitants') ? [] : ['--inhabitants', `${people}:nis:inw`];
  const code = await coverageCommand(
    [...areas, ...given, '--date', '2026-11-22', ...options, '--out', out],
    'en',
    '2026-11-22',
    { line: (text) => lines.push(text), status: () => undefined },
  );
  if (code !== 0) return { code, lines };
  const [row] = JSON.parse(readFileSync(out, 'utf8')) as Record<string, number | string | null>[];
  return { code, lines, ...row };
}

/** What the engine of the page makes of a layer in area `a`. */
async function page(
  target: TargetId,
  text: string,
  fields: Partial<MeasureRecipe> = {},
  engine = columnarEngine,
) {
  const api = createEngineApi(engine);
  const bytes = (content: string) => new TextEncoder().encode(content);
  valueOf(
    await api.readLayer('a', 'areas', { kind: 'bytes', name: 'areas', bytes: bytes(AREAS) }, null, null),
  );
  const areas = { codeColumn: 'NIS', nameColumn: 'Naam', parentColumn: null };
  const prepared = valueOf(await api.openAreas('areas', areas, new Map()));
  expect(prepared.areas).toHaveLength(2);
  const source = { kind: 'bytes', name: 'layer.geojson', bytes: bytes(text) } as const;
  valueOf(await api.readLayer('m', 'layer', source, null, null));
  const named = { yearColumn: null, statusColumn: null, quantityColumn: null };
  const recipe: MeasureRecipe = { target, rule: null, filtered: true, ...named, ...fields };
  const context = { date: 20261122, cpeWeights: 'call2022' } as const;
  const counted = await api.countMeasures('m', 'areas', 'layer', recipe, context, null);
  return { counted, inspection: valueOf(await api.inspectMeasures('layer', recipe)) };
}

describe('a layer with groups of three digits', () => {
  const volumes = layerOf('volume_m3', ['1.250', '2.500', '12.000']);

  test('is asked about by the page, and counted as the user says', async () => {
    const asked = await page('hemelwater', volumes);
    expect(asked.inspection.numbers).toEqual([
      { column: 'volume_m3', read: 'open', example: '1.250', unit: null },
    ]);
    expect(asked.counted).toEqual({
      ok: false,
      problem: {
        code: 'number.open',
        params: { file: 'layer.geojson', column: 'volume_m3', value: '1.250' },
      },
    });
    for (const [mark, sum] of [
      [',', 15750],
      ['.', 15.75],
    ] as const) {
      const answered = await page('hemelwater', volumes, { decimals: { volume_m3: mark } });
      expect(valueOf(answered.counted).tally.realised[0]).toBe(sum);
      // The question stays, so that its answer can be changed.
      expect(answered.inspection.numbers[0]!.read).toBe('open');
    }
  });

  test('is not guessed at by the batch command', async () => {
    const file = put('volumes.geojson', volumes);
    const { code, lines } = await batch('--layer', `hemelwater=${file}`);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/volumes\.geojson, column “volume_m3”.*“1\.250”.*--decimal/),
    ]);
    expect(await batch('--layer', `hemelwater=${file}`, '--decimal', 'comma')).toMatchObject({
      realised: 15750,
    });
    expect(await batch('--layer', `hemelwater=${file}`, '--decimal', 'point')).toMatchObject({
      realised: 15.75,
    });
  });

  test('is nobody’s question where the column is not used', async () => {
    const trees = layerOf('omtrek', ['1.250', '2.500']);
    expect((await page('bomen', trees)).inspection.numbers).toEqual([]);
    const counted = await batch('--layer', `hemelwater=${put('c.geojson', volumes)}:count`);
    expect(counted).toMatchObject({ realised: 3, lines: expect.not.arrayContaining([/volume/]) as string[] });
  });
});

describe.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine', (_name, engine) => {
  test.each([
    ['hemelwater', 'volume_m3', ['1.250,50', '2.500', '12.000,00 m³'], 15750.5],
    ['hemelwater', 'volume_m3', ['500 liter', '2,5 m3', '7 m2'], 3],
    ['hernieuwbaar', 'kwp', ['18', '0,3 MWp', '-5', 'ca. 20'], 318],
    ['renovatie', 'dwellings', ['1.250', '12 woningen'], 1262],
    ['bomen', 'quantity', ['1.250', null, 'enkele', '-3'], 1251],
    ['bomen', 'QUANTITY', [3, -3, null], 4],
    ['laden', 'kw', ['22 kW', '22,0 kW', 'snel'], 5],
  ] as const)('counts %s by %s %j as %d', async (target, column, values, sum) => {
    const text = layerOf(column, values, target === 'laden' ? { access: 'public' } : {});
    const { counted } = await page(target, text, {}, engine);
    expect(valueOf(counted).tally.realised[0]).toBe(sum);
  });

  test('deducts a removed hedge once, however its length is signed', async () => {
    const hedges = layerOf('quantity', ['10', '-4'], { removed: true });
    expect(valueOf((await page('hagen', hedges, {}, engine)).counted).tally.realised[0]).toBe(-14);
  });
});

test('values that do not count are named with their features, in the page and in the batch command', async () => {
  const text = layerOf('kwp', ['18,5', 'ca. 20', '-5', 'n.v.t.', '7']);
  const { inspection } = await page('hernieuwbaar', text);
  const column = 'kwp';
  expect(inspection.numberNotes).toEqual([
    { code: 'numbersRead', params: { column, notation: 'comma', text: '18,5', value: 18.5 } },
    { code: 'numbersNotUnderstood', params: { column, count: 2, text: 'ca. 20', rows: '2, 4' } },
    { code: 'numbersNegative', params: { column, count: 1, text: '-5', rows: '3' } },
  ]);
  const { lines, ...row } = await batch('--layer', `hernieuwbaar=${put('kwp.geojson', text)}`);
  expect(row).toMatchObject({ code: 0, realised: 25.5, left_out: 3 });
  expect(
    lines
      .filter((line) => line.includes('kwp.geojson: Column'))
      .map((line) => line.split(': ').slice(1).join(': ')),
  ).toEqual([
    'Column “kwp”: comma as decimal mark; “18,5” is 18.5.',
    'Column “kwp”: 2 values are no numbers that count, such as “ca. 20” (feature 2, 4).',
    'Column “kwp”: 1 number is below zero and does not count, such as “-5” (feature 3).',
  ]);
});

describe('figures', () => {
  const figures = (content: string | Uint8Array, target = 'hernieuwbaar') => [
    '--figures',
    `${target}=${put('f.csv', content)}:nis:kwp`,
  ];

  test.each([
    ['quoted English thousands', 'nis,kwp\na,"1,234"\nb,"57,758"\n', 1234],
    ['points in a Belgian Excel', 'nis;kwp\na;1.234\nb;57.758\n', 1234],
    [
      'a currency in the code page of Windows',
      Uint8Array.from(Buffer.from('nis;kwp\na;\x80 1.250,50\n', 'latin1')),
      1250.5,
    ],
    ['UTF-16', Buffer.from('\ufeffNIS;kWp\r\na;12,5\r\n', 'utf16le'), 12.5],
    ['a line that names the delimiter, and a title', 'sep=;\nZonnepanelen 2026;;\n\nnis;kwp\na;12,5\n', 12.5],
  ])('%s', async (_name, content, realised) => {
    const { lines, ...row } = await batch(...figures(content));
    expect(row).toMatchObject({ code: 0, realised });
    expect(lines.join('\n')).toMatch(/f\.csv: Column “kwp”: (comma|point) as decimal mark/);
  });

  test.each([
    ['decimal commas without quotes', 'nis,naam,kwp\na,Gent,12,5\n', /f\.csv: row 2 has 4 cells.* 3/],
    ['points in a file with commas', 'nis,kwp\na,1.234\n', /f\.csv, column “kwp”.*“1\.234”.*--decimal/],
    ['two columns of that name', 'nis;kwp;kwp\na;1;2\n', /f\.csv: two columns are named “kwp”/],
  ])('%s are refused with the mend', async (_name, content, line) => {
    const { code, lines } = await batch(...figures(content));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  test.each([
    ['a number below zero', 'nis;kwp\nb;3\na;-5\n', /row 3: “-5” is no number that can count/],
    ['a number in the other notation', 'nis;kwp\nb;12,5\na;1234.5\n', /row 3: “1234\.5” is no number/],
  ])('%s leaves its area without data, which is said with the row', async (_name, content, line) => {
    const { lines, ...row } = await batch(...figures(content));
    expect(row).toMatchObject({ code: 0, realised: null });
    expect(lines.join('\n')).toMatch(line);
  });

  test('a total of hedges may be below zero', async () => {
    expect(await batch(...figures('nis;kwp\na;-5\n', 'hagen'))).toMatchObject({ realised: -5 });
  });

  test('people are whole, whatever stands between their thousands', async () => {
    for (const content of ['nis,inw\na,267.709\nb,22.351\n', 'nis,inw\na,"267,709"\nb,"22,351"\n']) {
      const counted = await batch(
        ...['--inhabitants', `${put('inw.csv', content)}:nis:inw`],
        ...['--layer', `bomen=${put('t.geojson', layerOf('quantity', [1]))}`],
      );
      expect(counted).toMatchObject({ code: 0, denominator: 267709 });
    }
  });
});
