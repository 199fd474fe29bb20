import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageCommand } from '../../../scripts/coverage/coverageCommand';
import { COVERAGE_COLUMNS } from '../../../src/domain/coverage/coverageRow';
import type { Language } from '../../../src/i18n/translate';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { gdalLayer } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';

/** Five of the ten years from the baseline to the deadline, to the day: 1,826 of 3,652. */
const DATE = '2026-01-01';

let folder: string;
const inFolder = (name: string): string => join(folder, name);

const square = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 51],
      [west + 0.1, 51],
      [west + 0.1, 51.1],
      [west, 51.1],
      [west, 51],
    ],
  ],
});
const feature = (geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry,
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const pointAt = (x: number): Geometry => ({ type: 'Point', coordinates: [x, 51.05] });

const AREAS = collection(
  feature(square(4), { nis: '11001', naam: 'Aartselaar, "west"' }),
  feature(square(4.1), { nis: '11002', naam: 'Antwerpen' }),
  feature(square(4.2), { nis: '99999', naam: 'Onbekend' }),
);
const TREES = [
  feature(pointAt(4.05), { year: 2022, quantity: 200 }),
  feature(pointAt(4.06), { year: 2019, quantity: 50 }),
  feature(pointAt(4.15), { year: 2028, quantity: 30, status: 'gepland' }),
  feature(pointAt(5), { year: 2022, quantity: 1 }),
];
const TREE_TYPES = { year: 'number', quantity: 'number', status: 'text' } as const;
const SCENARIO = collection(
  feature(pointAt(4.05), { id: 'a', target: 'bomen', status: 'planned', year: 2029, quantity: 7 }),
  feature(pointAt(4.15), { id: 'b', target: 'deel', status: 'realised', year: 2025 }),
);

function put(name: string, content: string | object | Uint8Array): void {
  const isText = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(inFolder(name), isText ? content : JSON.stringify(content));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-coverage-'));
  const trees = writeFlatGeobuf(geojsonColumns(TREES, TREE_TYPES), { name: 'trees' });
  put('areas.geojson', AREAS);
  put('trees.fgb', trees);
  // The same features in another file: one that is given twice is refused.
  put('trees 10:30.fgb', writeFlatGeobuf(geojsonColumns(TREES, TREE_TYPES), { name: 'trees again' }));
  put('cut.fgb', trees.subarray(0, trees.length - 40));
  put('text.fgb', 'This is no FlatGeobuf.');
  put('people.csv', 'nis;naam;inwoners\n11001;Aartselaar;1.000\n11002;Antwerpen;2.500\n');
  put('points.csv', 'nis,punten\n11001,12\n11002,\n');
  put('before-mergers.csv', 'nis,punten\n11001,12\n11002,100\n11007,11\n');
  put('scenario.geojson', SCENARIO);
  put('vague.geojson', collection(SCENARIO.features[0]!, feature(pointAt(4.05), { target: 'bomen' })));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A command line that is right; `changes` replace or add options. */
function commandLine(out: string, changes: Record<string, string | string[]> = {}): string[] {
  const options: Record<string, string | string[]> = {
    areas: inFolder('areas.geojson'),
    'area-code': 'nis',
    'area-name': 'naam',
    inhabitants: `${inFolder('people.csv')}:nis:inwoners`,
    layer: `bomen=${inFolder('trees.fgb')}`,
    date: DATE,
    out: inFolder(out),
    ...changes,
  };
  return Object.entries(options).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [`--${name}`, value]),
  );
}

async function run(args: string[], language: Language = 'en') {
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), status: () => undefined };
  return { code: await coverageCommand(args, language, DATE, output), lines };
}

/** The command as a process of its own. */
async function spawnCommand(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/coverage.ts', ...args], {
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (said.stderr += String(chunk)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, ...said };
}

type Row = Record<string, string | number | null>;

/** The rows of a JSON output by area and target. */
async function rowsOf(
  changes: Record<string, string | string[]>,
  flags: string[] = [],
): Promise<Map<string, Row>> {
  const out = 'rows.json';
  expect(await run([...commandLine(out, changes), ...flags])).toMatchObject({ code: 0 });
  const rows = JSON.parse(readFileSync(inFolder(out), 'utf8')) as Row[];
  rmSync(inFolder(out));
  return new Map(rows.map((row) => [`${row['area_code']} ${row['target']}`, row]));
}

describe('the process', () => {
  test('writes the file, says what it did on stderr and nothing on stdout', async () => {
    const { code, stdout, stderr } = await spawnCommand(commandLine('spawned.csv'), {
      LC_ALL: 'nl_BE.UTF-8',
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${inFolder('people.csv')}: Kolom “inwoners”: komma als decimaalteken; “1.000” is 1000.`,
      `${inFolder('people.csv')}: 2 van 2 rijen horen bij een gebied.`,
      `${inFolder('people.csv')}: 1 van 3 gebieden zonder getal in kolom “inwoners”: 99999.`,
      `${inFolder('trees.fgb')}: 1 van 4 objecten in geen enkel gebied.`,
      `${inFolder('trees.fgb')}: voor bomen: 2 objecten tellen als gerealiseerd, 1 als gepland; 1 weggelaten (1 van voor 2021).`,
      `${inFolder('trees.fgb')}: 4 rijen gelezen = 4 aanvaard + 0 geweigerd + 0 twijfelachtig; 0 hersteld. 4 aanvaard = 3 tellen mee + 1 niet, op ${DATE}.`,
      `${inFolder('spawned.csv')}: 3 gebieden, 1 doel.`,
    ]);
  });

  test('ends with 1 and one line for a file that is not there', async () => {
    const missing = inFolder('nowhere.fgb');
    expect(await run(commandLine('spawned.json', { layer: `bomen=${missing}` }))).toEqual({
      code: 1,
      lines: [`${missing}: file not found. Check the path.`],
    });
    expect(readdirSync(folder)).not.toContain('spawned.json');
  });

  test('ends with 2 and the usage for wrong usage', async () => {
    const { code, stdout, stderr } = await spawnCommand(['--area', 'x']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no option --area\.\nUsage: npm run coverage -- --areas FILE/);
  });
});

describe('the numbers', () => {
  test('figures in codes from before the mergers are added up, and it is said so', async () => {
    const args = commandLine('merged.csv', { figures: `laden=${inFolder('before-mergers.csv')}:nis:punten` });
    const { code, lines } = await run(args);
    expect(code).toBe(0);
    expect(lines.join()).toContain('1 code from before the mergers of 2025');
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(inFolder('merged.csv'), 'utf8').trimEnd(),
      {
        header: true,
      },
    );
    const antwerpen = data.find((row) => row['area_code'] === '11002' && row['target'] === 'laden');
    expect(antwerpen?.['realised']).toBe('111');
  });

  test('CSV has the fixed columns, one row per area and target, and nothing where nothing is known', async () => {
    expect(await run(commandLine('gaps.csv'))).toMatchObject({ code: 0 });
    const text = readFileSync(inFolder('gaps.csv'), 'utf8');
    expect(text.split('\r\n')[0]).toBe(COVERAGE_COLUMNS.join(','));
    const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      area_code: '11001',
      area_name: 'Aartselaar, "west"',
      target: 'bomen',
      unit: 'tree',
      denominator: '1000',
      goal: '1000',
      realised: '200',
      planned: '0',
      gap: '800',
      share: '0.2',
      expected: '500',
      counted: '1',
      left_out: '1',
      state: 'ok',
    });
    // 800 trees in the 1,826 days to the deadline.
    expect(Number(data[0]!['pace_needed'])).toBeCloseTo((800 / 1826) * 365.25, 6);
    expect(data[1]).toMatchObject({ area_code: '11002', goal: '2500', realised: '0', planned: '30' });
    expect(data[2]).toMatchObject({
      area_code: '99999',
      denominator: '',
      goal: '',
      realised: '0',
      gap: '',
      share: '',
      expected: '',
      pace_needed: '',
      state: 'no data',
    });
  });

  test('JSON and GeoJSON say the same as CSV', async () => {
    for (const out of ['same.csv', 'same.json', 'same.geojson']) {
      expect(await run(commandLine(out))).toMatchObject({ code: 0 });
    }
    const csv = Papa.parse<Record<string, string>>(readFileSync(inFolder('same.csv'), 'utf8').trimEnd(), {
      header: true,
    }).data;
    const json = JSON.parse(readFileSync(inFolder('same.json'), 'utf8')) as Row[];
    const geojson = JSON.parse(readFileSync(inFolder('same.geojson'), 'utf8')) as FeatureCollection;
    expect(geojson).not.toHaveProperty('crs');
    json.forEach((row, i) => {
      expect(Object.keys(row)).toEqual([...COVERAGE_COLUMNS]);
      const properties = geojson.features[i]!.properties!;
      for (const column of COVERAGE_COLUMNS) {
        expect(csv[i]![column]).toBe(String(row[column] ?? ''));
        if (column === 'target') continue;
        expect(properties[column.startsWith('area_') ? column : `bomen_${column}`]).toBe(row[column]);
      }
    });
  });

  test.each([
    ['EPSG:31370', 'urn:ogc:def:crs:EPSG::31370', 124_130],
    ['3812', 'urn:ogc:def:crs:EPSG::3812', 624_130],
  ])('GeoJSON in %s names its CRS and has its coordinates', async (crs, urn, easting) => {
    expect(await run(commandLine('plane.geojson', { crs }))).toMatchObject({ code: 0 });
    const written = JSON.parse(readFileSync(inFolder('plane.geojson'), 'utf8')) as FeatureCollection<
      Polygon | MultiPolygon
    >;
    expect(written).toMatchObject({ crs: { type: 'name', properties: { name: urn } } });
    const [x] = written.features[0]!.geometry.coordinates.flat(3) as number[];
    expect(Math.abs(x! - easting)).toBeLessThan(200);
  });

  test('layers of one target add up, and a rule makes every feature count', async () => {
    const layer = `bomen=${inFolder('trees.fgb')}`;
    const layers = { layer: [layer, `${layer}:count`, `${layer}:property:quantity`] };
    const rows = await rowsOf(layers, ['--allow-duplicates']);
    expect(rows.size).toBe(3);
    expect(rows.get('11001 bomen')).toMatchObject({ realised: 200 + 2 + 250, counted: 5, left_out: 1 });
    expect(rows.get('11002 bomen')).toMatchObject({ realised: 0 + 1 + 30, planned: 30 });
  });

  test('points that are only counted are read from the head of their file', async () => {
    // Damaged behind its index: whoever reads the features themselves finds out.
    const damaged = new Uint8Array(readFileSync(inFolder('trees.fgb')));
    damaged.fill(0xff, damaged.length - 200);
    put('damaged.fgb', damaged);
    const layer = (file: string) => ({ layer: `bomen=${inFolder(file)}:count` });
    expect(await rowsOf(layer('damaged.fgb'))).toEqual(await rowsOf(layer('trees.fgb')));
    expect(await run(commandLine('out.csv', { layer: `bomen=${inFolder('damaged.fgb')}` }))).toMatchObject({
      code: 1,
    });
  });

  test('example data that are only counted still say that they are', async () => {
    const invented = TREES.map((tree) => ({ ...tree, properties: { ...tree.properties, example: true } }));
    const columns = geojsonColumns(invented, { year: 'number', example: 'boolean' });
    put('invented.fgb', writeFlatGeobuf(columns, { name: 'invented' }));
    const { lines } = await run(commandLine('out.csv', { layer: `bomen=${inFolder('invented.fgb')}:count` }));
    expect(lines.join('\n')).toContain('example data');
  });

  test('a path may hold colons and spaces', async () => {
    const rows = await rowsOf({ layer: `bomen=${inFolder('trees 10:30.fgb')}:count` });
    expect(rows.get('11001 bomen')).toMatchObject({ realised: 2 });
  });

  test('figures are what is realised; a missing one is no data', async () => {
    const rows = await rowsOf({
      layer: [],
      figures: `laden=${inFolder('points.csv')}:nis:punten`,
      pact: '2.0',
    });
    expect(rows.get('11001 laden')).toMatchObject({ goal: 15, realised: 12, gap: 3, state: 'ok' });
    expect(rows.get('11002 laden')).toMatchObject({
      goal: 37.5,
      realised: null,
      gap: null,
      state: 'no data',
    });
  });

  test('a scenario adds to its targets and brings its own', async () => {
    const rows = await rowsOf({ scenario: inFolder('scenario.geojson') });
    expect(rows.get('11001 bomen')).toMatchObject({ realised: 200, planned: 7 });
    expect(rows.get('11002 bomen')).toMatchObject({ realised: 0, planned: 30 });
    expect(rows.get('11002 deel')).toMatchObject({ realised: 1, planned: 0 });
    expect(rows.get('11001 deel')).toMatchObject({ realised: 0, planned: 0 });
  });

  test('a target of a scenario is judged by the columns of its own measures, and told like a layer', async () => {
    put(
      'two-targets.geojson',
      collection(
        feature(pointAt(4.05), { target: 'deel', status: 'planned', year: 2029, quantity: '3' }),
        feature(pointAt(4.05), { target: 'bomen', status: 'planned', year: 2029, hoeveelheid: '7,5' }),
        feature(pointAt(4.05), { target: 'bomen', status: 'planned', year: 2029, hoeveelheid: 'enkele' }),
        feature(pointAt(4.05), { target: 'hagen', status: 'planned', year: 2029, hoeveelheid: '1.200' }),
      ),
    );
    const file = inFolder('two-targets.geojson');
    const out = commandLine('two.json', { layer: [], scenario: file });
    const { code, lines } = await run(out);
    expect({ code, lines }).toMatchObject({ code: 0 });
    const rows = JSON.parse(readFileSync(inFolder('two.json'), 'utf8')) as Record<string, unknown>[];
    const of = (target: string) =>
      rows.find((row) => row['area_code'] === '11001' && row['target'] === target);
    expect(of('bomen')).toMatchObject({ planned: 7.5, counted: 1, left_out: 1 });
    expect(of('deel')).toMatchObject({ planned: 3, counted: 1, left_out: 0 });
    // Alone it could be either; the same column of another target has a decimal comma.
    expect(of('hagen')).toMatchObject({ planned: 1200, counted: 1, left_out: 0 });
    // Features by their number in the file, and no others than those of the target.
    const said = lines.filter((line) => line.startsWith(file));
    expect(said.filter((line) => line.includes('“enkele”'))).toEqual([
      expect.stringMatching(/such as “enkele” \(feature 3\)\.$/),
    ]);
    expect(said.find((line) => line.includes('for deel: '))).toMatch(/1 as planned\.$/);
    expect(said.find((line) => line.includes('for bomen: '))).toMatch(/1 as planned.*1 left out/);
  });

  test('a scenario does not make known what a figure leaves open', async () => {
    const changes = { layer: [], figures: `deel=${inFolder('points.csv')}:nis:punten` };
    const rows = await rowsOf({ ...changes, scenario: inFolder('scenario.geojson') });
    expect(rows.get('11001 deel')).toMatchObject({ realised: 12 });
    expect(rows.get('11002 deel')).toMatchObject({ realised: null, state: 'no data' });
  });

  test('a target counts against dwellings where the pact says so', async () => {
    const layer = `renovatie=${inFolder('trees.fgb')}:count`;
    const without = await rowsOf({ layer });
    expect(without.get('11001 renovatie')).toMatchObject({ goal: null, realised: 2, state: 'no data' });
    const rows = await rowsOf({ layer, dwellings: `${inFolder('people.csv')}:nis:inwoners` });
    expect(rows.get('11001 renovatie')).toMatchObject({ denominator: 1000, goal: 50, realised: 2 });
  });

  test('a target without norm in the pact version is not applicable', async () => {
    const rows = await rowsOf({ layer: `energiegemeenschappen=${inFolder('trees.fgb')}:count` });
    expect(rows.get('11001 energiegemeenschappen')).toMatchObject({ goal: null, state: 'not applicable' });
  });
});

describe('the forms for a GIS and for Excel', () => {
  const written = async (name: string, changes: Record<string, string> = {}) => {
    expect(await run(commandLine(name, changes))).toMatchObject({ code: 0 });
    return new Uint8Array(readFileSync(inFolder(name)));
  };

  test.each(['gpkg', 'fgb', 'zip', 'geojson'])('.%s opens in GDAL, in Lambert 72', async (ending) => {
    const bytes = await written(`form.${ending}`, { crs: 'EPSG:31370' });
    const files = ending === 'zip' ? Object.entries(unzipSync(bytes)) : [];
    const isShp = ([path]: [string, unknown]) => Number(path.endsWith('.shp'));
    const shapes = files.filter(([path]) => !path.endsWith('.csv')).sort((a, b) => isShp(b) - isShp(a));
    const input = ending === 'zip' ? Object.fromEntries(shapes) : bytes;
    const layer = await gdalLayer(ending === 'zip' ? 'form.shp' : `form.${ending}`, input);
    expect(layer).toMatchObject({ name: 'pactkaart-areas', featureCount: 3 });
    expect(layer.geometryFields[0]!.coordinateSystem!.projjson.id.code).toBe(31_370);
    expect(layer.fields.map(({ name }) => name)).toContain(ending === 'zip' ? 'bom_gap' : 'bomen_gap');
  });

  test('.xlsx has its sheets with headings in the language of the environment', async () => {
    const files = unzipSync(await written('form.xlsx'));
    const workbook = new TextDecoder().decode(files['xl/workbook.xml']);
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['Figures', 'Per area', 'Left out', 'Provenance']);
  });
});

describe('the same file again for a target', () => {
  const twice = (...files: string[]) => ({ layer: files.map((file) => `bomen=${inFolder(file)}`) });
  beforeAll(() => {
    const trees = readFileSync(inFolder('trees.fgb'));
    put('copy.fgb', trees);
    // As large, with another last byte: another file.
    put(
      'other.fgb',
      writeFlatGeobuf(geojsonColumns(TREES, TREE_TYPES), {
        name: 'treez',
      }),
    );
    put('points-copy.csv', readFileSync(inFolder('points.csv')));
  });

  test.each([
    ['under its own name', () => twice('trees.fgb', 'trees.fgb'), 'trees.fgb', 'trees.fgb'],
    ['under another name', () => twice('trees.fgb', 'copy.fgb'), 'copy.fgb', 'trees.fgb'],
    [
      'with a rule',
      () => ({ layer: [`bomen=${inFolder('trees.fgb')}`, `bomen=${inFolder('copy.fgb')}:count`] }),
      'copy.fgb',
      'trees.fgb',
    ],
    [
      'as figures',
      () => ({
        figures: ['points.csv', 'points-copy.csv'].map((file) => `laden=${inFolder(file)}:nis:punten`),
      }),
      'points-copy.csv',
      'points.csv',
    ],
    [
      'as a scenario',
      () => ({ layer: `bomen=${inFolder('scenario.geojson')}`, scenario: inFolder('scenario.geojson') }),
      'scenario.geojson',
      'scenario.geojson',
    ],
  ])('%s is refused in one line that names both and the way on', async (_, changes, file, first) => {
    const { code, lines } = await run(commandLine('twice.csv', changes()));
    expect({ code, count: lines.length }).toEqual({ code: 1, count: 1 });
    expect(lines[0]).toContain(`${inFolder(file)} has the same content as ${inFolder(first)}`);
    expect(lines[0]).toContain('--allow-duplicates');
    expect(readdirSync(folder)).not.toContain('twice.csv');
  });

  test('counts twice where that is allowed, and another file of the same size always', async () => {
    const rows = await rowsOf(twice('trees.fgb', 'copy.fgb'), ['--allow-duplicates']);
    expect(rows.get('11001 bomen')!['realised']).toBe(400);
    expect((await rowsOf(twice('trees.fgb', 'other.fgb'))).get('11001 bomen')!['realised']).toBe(400);
  });

  test('may count for another target, and one table may give two columns', async () => {
    expect(
      (await rowsOf({ layer: ['bomen', 'deel'].map((target) => `${target}=${inFolder('trees.fgb')}`) })).size,
    ).toBe(6);
    put('two.csv', 'nis,a,b\n11001,1,2\n11002,3,4\n');
    const rows = await rowsOf({
      figures: ['a', 'b'].map((column) => `laden=${inFolder('two.csv')}:nis:${column}`),
    });
    expect(rows.get('11001 laden')!['realised']).toBe(3);
  });
});

describe('bad input', () => {
  const cases: [what: string, changes: () => Record<string, string>, line: RegExp][] = [
    ['no FlatGeobuf', () => ({ areas: inFolder('text.fgb') }), /text\.fgb: /],
    [
      'a truncated file',
      () => ({ layer: `bomen=${inFolder('cut.fgb')}` }),
      /cut\.fgb: .*breaks off at feature \d/,
    ],
    [
      'a wrong code column',
      () => ({ 'area-code': 'niscode' }),
      /areas\.geojson: there is no column “niscode”.*nis, naam/,
    ],
    [
      'a wrong name column',
      () => ({ 'area-name': 'gemeente' }),
      /areas\.geojson: there is no column “gemeente”/,
    ],
    [
      'a wrong column of figures',
      () => ({ inhabitants: `${inFolder('people.csv')}:nis:bewoners` }),
      /people\.csv: there is no column “bewoners”/,
    ],
    [
      'a wrong property',
      () => ({ layer: `bomen=${inFolder('trees.fgb')}:property:aantal` }),
      /trees\.fgb: there is no column “aantal”.*quantity/,
    ],
    ['areas that are points', () => ({ areas: inFolder('trees.fgb') }), /trees\.fgb: no polygons/],
    ['a folder for a file', () => ({ areas: folder }), /cannot be read \(this is a folder\)/],
    [
      'a measure without status',
      () => ({ scenario: inFolder('vague.geojson') }),
      /vague\.geojson: measure 2 is invalid \(“status”/,
    ],
    [
      'an output that cannot be written',
      () => ({ out: inFolder('no/such/folder.csv') }),
      /folder\.csv: .*cannot be written \(the folder does not exist\)/,
    ],
  ];

  test.each(cases)('%s: one line, exit 1, nothing left behind', async (_, changes, line) => {
    const before = readdirSync(folder);
    const { code, lines } = await run(commandLine('bad.csv', changes()));
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(readdirSync(folder)).toEqual(before);
  });
});
