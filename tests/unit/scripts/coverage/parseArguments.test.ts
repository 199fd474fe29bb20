import { expect, test } from 'vitest';
import { OUTPUT_ENDINGS } from '../../../../scripts/coverage/commandOptions';
import { parseArguments } from '../../../../scripts/coverage/parseArguments';
import { valueOf } from '../../../helpers/valueOf';

const TODAY = '2026-11-22';
const REQUIRED = [
  ...['--areas', 'a.fgb', '--area-code', 'NIS', '--area-name', 'NAAM'],
  ...['--inhabitants', 'i.csv:nis:inwoners', '--out', 'gaps.csv'],
];
const LAYER = ['--layer', 'bomen=trees.fgb'];

/** The value of an option when it is added to a command line that is otherwise right. */
const parse = (...args: string[]) => valueOf(parseArguments([...REQUIRED, ...LAYER, ...args], TODAY));

/** The problem with a command line. */
function problemOf(...args: string[]) {
  const parsed = parseArguments(args, TODAY);
  return parsed.ok ? null : parsed.problem;
}

test('defaults are pact 1.0, today, degrees and no scenario', () => {
  expect(parse()).toEqual({
    areas: { file: 'a.fgb', codeColumn: 'NIS', nameColumn: 'NAAM' },
    inhabitants: { file: 'i.csv', codeColumn: 'nis', valueColumn: 'inwoners' },
    dwellings: null,
    layers: [{ target: 'bomen', file: 'trees.fgb', rule: null }],
    figures: [],
    pointsAreCpe: false,
    allowDuplicates: false,
    allowIncomplete: false,
    scenario: null,
    scenarioYear: null,
    scenarioStatuses: null,
    version: '1.0',
    date: TODAY,
    crs: 'EPSG:4326',
    decimal: null,
    cpeWeights: 'call2022',
    engine: 'columnar',
    assumeCrs: null,
    out: { file: 'gaps.csv', format: 'csv' },
    rejects: null,
  });
});

test.each([
  ['comma', ','],
  ['point', '.'],
])('--decimal %s', (text, mark) => {
  expect(parse('--decimal', text).decimal).toBe(mark);
});

test.each([
  ['fiets=paths.fgb', { file: 'paths.fgb', rule: null }],
  ['fiets=paths.fgb:length', { file: 'paths.fgb', rule: { kind: 'length' } }],
  ['fiets=paths.fgb:property:meters', { file: 'paths.fgb', rule: { kind: 'property', name: 'meters' } }],
  ['fiets=paths.csv:2025', { file: 'paths.csv', rule: null, year: 2025 }],
  ['fiets=http://localhost:2025', { file: 'http://localhost:2025', rule: null }],
  ['fiets=C:\\data\\paths.fgb', { file: 'C:\\data\\paths.fgb', rule: null }],
  ['fiets=C:\\data\\paths.fgb:area', { file: 'C:\\data\\paths.fgb', rule: { kind: 'area' } }],
  ['fiets=2026:05/a=b.fgb:volume:m3', { file: '2026:05/a=b.fgb', rule: { kind: 'volume', name: 'm3' } }],
])('--layer %s', (text, layer) => {
  expect(parse('--layer', text).layers[1]).toEqual({ target: 'fiets', ...layer });
});

test('figures are split from the right, so that a path may hold colons', () => {
  expect(parse('--figures', 'laden=C:\\laad.csv:nis:punten:jaar=2025').figures).toEqual([
    {
      ...{ target: 'laden', file: 'C:\\laad.csv', codeColumn: 'nis', valueColumn: 'punten' },
      year: { column: 'jaar', year: 2025 },
    },
  ]);
  expect(parse('--figures', 'laden=C:\\x\\laad.csv:nis:punten').figures).toEqual([
    { target: 'laden', file: 'C:\\x\\laad.csv', codeColumn: 'nis', valueColumn: 'punten' },
  ]);
});

test.each([
  ['EPSG:31370', 'EPSG:31370'],
  ['3812', 'EPSG:3812'],
  ['EPSG:4326', 'EPSG:4326'],
])('--crs %s', (text, crs) => {
  expect(parse('--crs', text).crs).toBe(crs);
});

test('--cpe chooses the weights of charging points', () => {
  expect(parse('--cpe', 'press2024').cpeWeights).toBe('press2024');
});

test('--engine names which engine counts', () => {
  expect(parse('--engine', 'turf').engine).toBe('turf');
});

test('options may be written with an equals sign, and the last of two holds', () => {
  expect(parse('--pact=2.0', '--pact', '2.1', '--date=2025-06-30')).toMatchObject({
    version: '2.1',
    date: '2025-06-30',
  });
});

test.each(['gaps.json', 'gaps.GeoJSON', 'a.b/gaps.csv'])('the ending of %s says the form', (out) => {
  expect(parse('--out', out).out.format).toBe(out.split('.').at(-1)!.toLowerCase());
});

test.each(['--areas', '--area-code', '--area-name', '--inhabitants', '--out'])('%s is needed', (option) => {
  const at = REQUIRED.indexOf(option);
  const without = [...REQUIRED.slice(0, at), ...REQUIRED.slice(at + 2), ...LAYER];
  expect(problemOf(...without)).toEqual({ code: 'usage.missingOption', params: { option } });
});

test('something must be counted', () => {
  expect(problemOf(...REQUIRED)).toEqual({ code: 'usage.nothingToCount', params: {} });
});

test.each([
  [['--layers', 'bomen=x.fgb'], 'usage.unknownOption', { option: '--layers' }],
  [['-l', 'bomen=x.fgb'], 'usage.unknownOption', { option: '-l' }],
  [['trees.fgb'], 'usage.unexpected', { text: 'trees.fgb' }],
  [['--scenario'], 'usage.missingValue', { option: '--scenario' }],
  [['--scenario='], 'usage.missingValue', { option: '--scenario' }],
  [['--scenario', '--pact', '2.0'], 'usage.missingValue', { option: '--scenario' }],
])('%j is wrong usage', (args, code, params) => {
  expect(problemOf(...REQUIRED, ...LAYER, ...args)).toEqual({ code, params });
});

test.each([
  ['--layer', 'fietsen=paths.fgb'],
  ['--layer', 'paths.fgb'],
  ['--figures', 'laden=laad.csv'],
  ['--figures', 'laad.csv:nis:punten'],
  ['--dwellings', 'd.csv:nis'],
  ['--pact', '3.0'],
  ['--date', '22/11/2026'],
  ['--date', '2026-02-30'],
  ['--crs', 'EPSG:3857'],
  ['--crs', 'Lambert'],
  ['--decimal', 'komma'],
  ['--cpe', 'press2022'],
  ['--engine', 'plain'],
])('%s %s is no value of it', (option, value) => {
  expect(problemOf(...REQUIRED, ...LAYER, option, value)).toMatchObject({
    code: 'usage.badValue',
    params: { option, value },
  });
});

test.each(['gaps.shp', 'gaps', '.csv'])('%s is no form of output', (out) => {
  expect(problemOf(...REQUIRED, ...LAYER, '--out', out)).toEqual({
    code: 'format.unsupportedOutput',
    params: { file: out, endings: OUTPUT_ENDINGS },
  });
});
