import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bboxPolygon } from '@turf/turf';
import type { BBox } from 'geojson';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageCommand } from '../../../../scripts/coverage/coverageCommand';
import { COVERAGE_COLUMNS } from '../../../../src/domain/coverage/coverageRow';
import type { Language } from '../../../../src/i18n/translate';

type Row = Record<string, string>;

const area = (code: string, box: BBox) => bboxPolygon(box, { properties: { code } });

/** Around the centre of Gent; the same with a strip of Brussels and Wallonia; Lille, the North Sea; one hectare of Gent. */
const AREAS = [
  area('gent', [3.65, 51, 3.8, 51.1]),
  area('halle', [4.2, 50.65, 4.3, 50.76]),
  area('lille', [3, 50.6, 3.1, 50.65]),
  area('zee', [2.6, 51.5, 2.7, 51.55]),
  area('hectare', [3.73, 51.04, 3.7314, 51.0409]),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-estimate-'));
  const put = (name: string, features: object[]): void =>
    writeFileSync(join(folder, name), JSON.stringify({ type: 'FeatureCollection', features }));
  put('areas.geojson', AREAS);
  put('trees.geojson', [
    ...[
      [3.7, 51.05],
      [4.25, 50.7],
      [3.7305, 51.0405],
    ].map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } })),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(out: string, year: number | string, language: Language = 'en') {
  const file = join(folder, out);
  const lines: string[] = [];
  const command = [
    ...['--areas', join(folder, 'areas.geojson'), '--area-code', 'code', '--area-name', 'code'],
    ...['--inhabitants', `estimate:${year}`, '--layer', `bomen=${join(folder, 'trees.geojson')}:count`],
    ...['--figures', `renovatie=${join(folder, 'figures.csv')}:code:value`, '--out', file],
  ];
  writeFileSync(join(folder, 'figures.csv'), 'code,value\ngent,5\n');
  const code = await coverageCommand(command, language, '2026-11-22', {
    line: (text) => lines.push(text),
    status: () => undefined,
  });
  return { code, lines, read: () => readFileSync(file, 'utf8') };
}

const rowsOf = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true });

test('inhabitants are estimated, with their range in two columns at the end', async () => {
  const { code, read } = await run('estimated.csv', 2025);
  expect(code).toBe(0);
  const { data, meta } = rowsOf(read());
  expect(meta.fields).toEqual([...COVERAGE_COLUMNS, 'denominator_low', 'denominator_high']);
  const trees = new Map(
    data.filter(({ target }) => target === 'bomen').map((row) => [row['area_code'], row]),
  );
  const numbers = (area: string) =>
    ['denominator_low', 'denominator', 'denominator_high'].map((column) => trees.get(area)![column]!);

  // The agglomeration of Gent within some 10 by 11 km.
  const [low, value, high] = numbers('gent').map(Number);
  expect(value).toBeGreaterThan(240_000);
  expect(value).toBeLessThan(300_000);
  expect(low).toBeLessThan(value!);
  expect(high).toBeGreaterThan(value!);
  expect((high! - low!) / value!).toBeLessThan(0.06);
  expect(trees.get('gent')).toMatchObject({ goal: String(value), state: 'ok' });

  // Small is wide: of a hectare nobody knows more than that it is part of a cell.
  const [least, some, most] = numbers('hectare').map(Number);
  expect(least).toBe(0);
  expect(most).toBeGreaterThan(4 * some!);

  // Halle lies in Flanders, the strip south of it does not.
  expect(trees.get('halle')).toMatchObject({ state: 'partial' });
  expect(Number(numbers('halle')[1])).toBeGreaterThan(15_000);
  for (const outside of ['lille', 'zee']) {
    expect(numbers(outside), outside).toEqual(['', '', '']);
    expect(trees.get(outside)).toMatchObject({ goal: '', state: 'no data' });
  }
});

test('dwellings are not estimated with them, and their range is empty', async () => {
  const { read } = await run('dwellings.csv', 2020);
  const { data } = rowsOf(read());
  expect(data.find(({ target }) => target === 'renovatie')).toMatchObject({
    denominator: '',
    denominator_low: '',
    denominator_high: '',
  });
});

test('JSON ends in the range too, and another year has other inhabitants', async () => {
  const of = async (year: number) => {
    const { read } = await run(`estimated-${year}.json`, year);
    return (JSON.parse(read()) as Record<string, number>[])[0]!;
  };
  const [earlier, later] = [await of(2020), await of(2025)];
  expect(Object.keys(later)).toEqual([...COVERAGE_COLUMNS, 'denominator_low', 'denominator_high']);
  expect(later['denominator']! / earlier['denominator']!).toBeGreaterThan(1.02);
  expect(later['denominator']! / earlier['denominator']!).toBeLessThan(1.08);
});

test('notes say how it was done, and what lies outside Flanders, in part and wholly', async () => {
  const { lines } = await run('notes.csv', 2022);
  const notes = lines
    .filter((line) => /areas\.geojson: /.test(line))
    .map((line) => line.replace(/^.*?geojson: /, ''));
  expect(notes[0]).toMatch(
    /^inhabitants estimated .* Statbel \(2020\), scaled .* 1 January 2022 \(Statbel\); .*nine/,
  );
  expect(notes).toContain(
    '1 area partly outside Flanders: only the part inside counts, and the number is incomplete (halle).',
  );
  expect(notes).toContain('2 areas outside Flanders: no inhabitants known (lille, zee).');
  const dutch = await run('notities.csv', 2022, 'nl');
  expect(dutch.lines.join('\n')).toContain(
    '2 gebieden buiten Vlaanderen: geen inwoners bekend (lille, zee).',
  );
});

test('the totals that an estimate is scaled to are named, with those that their source estimated', async () => {
  const { lines, read } = await run('totals.geojson', 2021, 'nl');
  // Of the twelve that were estimated only those that an area reaches into.
  const totals = 'geraamd door de bron: Nazareth-De Pinte, Lochristi, Merelbeke-Melle';
  expect(lines.join('\n')).toContain(`geschaald naar de inwoners op 1 januari 2021 (Statbel, ${totals})`);
  expect(read()).toContain(`"inhabitants 2021: Statbel, 1 januari 2021, CC BY 4.0, ${totals}"`);
});

test.each(['2019', '', 'nu'])(
  'estimate:%s is wrong usage, and the years there are are named',
  async (year) => {
    const { code, lines } = await run('wrong.csv', year);
    expect(code).toBe(2);
    expect(lines[0]).toContain('--inhabitants');
    for (const known of [2020, 2021, 2022, 2025]) expect(lines[0]).toContain(`estimate:${known}`);
  },
);
