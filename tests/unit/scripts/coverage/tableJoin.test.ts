import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDbf } from '../../../../src/io/exports/formats/shapefile/writeDbf';
import { readDbfTable } from '../../../../src/io/formats/table/readDbfTable';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';
import { workbook } from '../../../helpers/workbook';

const AREAS = [
  ['71072', 'Hasselt', '3500'],
  ['44021', 'Gent', '9000'],
  ['41002', 'Aalst', '9300'],
] as const;

let batch: CoverageRun;
beforeAll(() => {
  batch = coverageRun();
  batch.put('areas.geojson', {
    type: 'FeatureCollection',
    features: AREAS.map(([nis, naam, postcode], at) => ({
      type: 'Feature',
      properties: { nis, naam, postcode },
      geometry: { type: 'Polygon', coordinates: [box(4 + at / 10, 51, 0.1)] },
    })),
  });
  batch.put('people.csv', 'nis;inw\n71072;1000\n44021;2000\n41002;3000\n');
});
afterAll(() => {
  batch.remove();
});

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const dbf = (): Uint8Array =>
  writeDbf(
    [
      {
        name: 'NIS',
        type: 'C',
        width: 5,
        decimals: 0,
        values: AREAS.map(([nis]) => text(nis)),
        shortened: 0,
      },
      { name: 'KWP', type: 'N', width: 3, decimals: 0, values: ['14', '2', '3'].map(text), shortened: 0 },
    ],
    3,
    '2026-11-29',
  );

test.each<[string, string, string | Uint8Array]>([
  ['codes', 'f.csv:nis:kwp', 'nis;kwp\n71072;14\n44021;2\n41002;3\n'],
  ['codes of before the mergers', 'f.csv:nis:kwp', 'nis;kwp\n71022;10\n73040;4\n44021;2\n41002;3\n'],
  [
    'names of before the mergers',
    'f.csv:wie:kwp',
    'wie;kwp\nHASSELT;10\nKortessem;4\nGent;2\nAalst (O.-Vl.);3\n',
  ],
  ['postcodes of the layer of areas', 'f.csv:pc:kwp', 'pc;kwp\n3500;14\n9000;2\n9300;3\n'],
  [
    'a sheet of a workbook',
    'f.xlsx#Zon:Gemeente:kWp',
    workbook({
      Uitleg: [['x']],
      Zon: [['Zon in 2025'], ['Gemeente', 'kWp'], ['Hasselt', 14], ['Gent', 2], ['Aalst', 3]],
    }),
  ],
  ['dBase', 'f.dbf:NIS:KWP', dbf()],
])('figures are joined by %s', async (_name, argument, content) => {
  const file = argument.split(/[:#]/)[0]!;
  writeFileSync(batch.path(file), content);
  const { code, lines, rows } = await batch.run('--figures', `hernieuwbaar=${batch.path(argument)}`);
  expect(code, lines.join('\n')).toBe(0);
  expect(AREAS.map(([nis]) => rows.get(`${nis} hernieuwbaar`)?.['realised'])).toEqual([14, 2, 3]);
});

test('what did not join is counted, named, and in the file of rows to look at', async () => {
  batch.put('f.csv', 'wie;kwp;bron\nGent;2;a\nAalst;n.b.;b\nMechelen;9;c\nKortessem;4;d\n');
  const { lines, rows } = await batch.run(
    ...['--figures', `hernieuwbaar=${batch.path('f.csv')}:wie:kwp`, '--rejects', batch.path('left.csv')],
  );
  expect(rows.get('41002 hernieuwbaar')).toMatchObject({ realised: null, state: 'no data' });
  expect(rows.get('71072 hernieuwbaar')).toMatchObject({ realised: null, state: 'no data' });
  expect(lines).toContain(
    `${batch.path('f.csv')}: 1 van 4 rijen hoort bij een gebied; 3 niet: 1 onbekende naam, 1 getal dat niet begrepen is, 1 deel van een gefuseerde gemeente waarvan een ander deel geen getal heeft.`,
  );
  const told = readFileSync(batch.path('left.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
  expect(told.map((line) => line.split(';').filter((_, at) => at !== 0 && (at < 4 || at > 6)))).toEqual([
    ['3', 'geweigerd', '“n.b.” is geen getal dat kan tellen', 'Aalst', 'n.b.', 'b'],
    ['4', 'geweigerd', '“Mechelen” is de naam van geen gebied', 'Mechelen', '9', 'c'],
    ['5', 'geweigerd', 'van een ander deel van Hasselt is er geen getal', 'Kortessem', '4', 'd'],
  ]);
});

test('a part of a merged municipality whose number is blank is told as that, and the other part as what it lacks', async () => {
  batch.put('f.csv', 'wie;bomen\nHasselt;10\nKortessem;\nGent;2\n');
  const { lines } = await batch.run('--figures', `bomen=${batch.path('f.csv')}:wie:bomen`);
  const said = lines.map((line) => line.replace(`${batch.path('f.csv')}: `, ''));
  expect(said).toEqual(
    expect.arrayContaining([
      '2 van 3 rijen horen bij een gebied, waarvan 1 zonder getal; 1 niet: 1 deel van een gefuseerde gemeente waarvan een ander deel geen getal heeft.',
      'geen gegevens voor 1 gefuseerde gemeente, want van een deel ervan is er geen getal: 71072.',
    ]),
  );
});

test('a table as a layer is joined by the columns that can only be meant, and is refused where two can', async () => {
  batch.put('one.csv', 'gemeente;nis;bomen\nGent;44021;20\nHasselt;71072;30\n');
  const { rows, lines } = await batch.run('--layer', `bomen=${batch.path('one.csv')}`);
  expect(rows.get('44021 bomen')).toMatchObject({ realised: 20 });
  expect(rows.get('41002 bomen')).toMatchObject({ realised: null, state: 'no data' });
  expect(lines.join('\n')).toContain('gebieden uit kolom “nis”, getallen uit kolom “bomen”');
  batch.put('two.csv', 'nis;bomen;struiken\n44021;20;3\n');
  const two = await batch.run('--layer', `bomen=${batch.path('two.csv')}`);
  expect([two.code, two.lines]).toEqual([1, [expect.stringMatching(/--figures .*nis, bomen, struiken/)]]);
  batch.put('none.csv', 'soort;aantal\nlinde;20\n');
  const none = await batch.run('--layer', `bomen=${batch.path('none.csv')}`);
  expect([none.code, none.lines]).toEqual([1, [expect.stringMatching(/zonder coördinaten.*NIS-codes/)]]);
});

test('a table of which no row is of an area is refused, with the columns that it has', async () => {
  batch.put('f.csv', 'wie;kwp\nMechelen;9\nBrugge;4\n');
  const argument = `hernieuwbaar=${batch.path('f.csv')}:wie:kwp`;
  const { code, lines } = await batch.run('--figures', argument);
  expect([code, lines]).toEqual([
    1,
    [expect.stringMatching(/niets in kolom “wie” .* kolommen zijn wie, kwp\./)],
  ]);
});

test('the key that is guessed for a table is the key by which it is joined', async () => {
  // Two rows of three are names; of the whole column most are codes that no area has.
  const rows = ['gent;1', 'hasselt;2', ...Array.from({ length: 198 }, (_, at) => `Straat ${at};3`)];
  batch.put('f.csv', `gemeente;kwp\n${rows.join('\n')}\n71072;8\n44021;9\n41002;7\n`);
  const layer = await batch.run('--layer', `hernieuwbaar=${batch.path('f.csv')}`);
  expect(layer.rows.get('44021 hernieuwbaar')).toMatchObject({ realised: 1 });
});

test('of a table of several years one is named, and else the command says which there are', async () => {
  batch.put('y.csv', 'nis;jaar;bomen\n44021;2024;1\n44021;2025;2\n71072;2025;3\n');
  const path = batch.path('y.csv');
  const realised = (rows: Awaited<ReturnType<CoverageRun['run']>>['rows']) =>
    AREAS.map(([nis]) => rows.get(`${nis} bomen`)?.['realised']);
  const whole = await batch.run('--layer', `bomen=${path}`);
  expect([whole.code, whole.lines]).toEqual([
    1,
    [expect.stringMatching(/“jaar” zegt welk, en er zijn: 2024, 2025\..*TARGET=FILE:YYYY/)],
  ]);
  const columns = await batch.run('--figures', `bomen=${path}:nis:bomen`);
  expect(columns.lines).toEqual([expect.stringMatching(/FILE:nis:bomen:jaar=YYYY/)]);
  expect(realised((await batch.run('--layer', `bomen=${path}:2025`)).rows)).toEqual([3, 2, null]);
  expect(realised((await batch.run('--figures', `bomen=${path}:nis:bomen:jaar=2024`)).rows)).toEqual([
    null,
    1,
    null,
  ]);
  const other = await batch.run('--layer', `bomen=${path}:2023`);
  expect([other.code, other.lines]).toEqual([1, [expect.stringMatching(/2024, 2025/)]]);
  batch.put('none.csv', 'nis;bomen\n44021;20\n');
  const none = await batch.run('--layer', `bomen=${batch.path('none.csv')}:2025`);
  expect([none.code, none.lines]).toEqual([1, [expect.stringMatching(/nis, bomen.*Laat het jaar/)]]);
});

test('the rows of a table that has its names apart are counted without them, also where the names are years', async () => {
  const column = (name: string, values: string[]) => ({
    ...{ name, type: 'C' as const, width: 8, decimals: 0, shortened: 0 },
    values: values.map(text),
  });
  const table = writeDbf([column('NIS', ['44021', '99999']), column('2025', ['2', 'veel'])], 2, '2026-11-29');
  const read = valueOf(await readDbfTable(table, 'f.dbf'));
  expect(read.columns.attributes.map(({ name }) => name)).toEqual(['NIS', '2025']);
  expect([0, 1].map((feature) => read.numberOf?.(feature))).toEqual([1, 2]);
});
