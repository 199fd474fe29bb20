import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officialCommand } from '../../../../scripts/official/officialCommand';
import type { OfficialSource } from '../../../../src/domain/catalog/officialSources';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { readLayer } from '../../../../src/io/readLayer';
import { serveFiles } from '../../../helpers/fileServer';
import type { FileServer } from '../../../helpers/fileServer';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

const CODES = ['23027A00-', '23027E10-', '23027Z99-'];
const OUTLINES = zipSync({
  'sectoren.geojson': strToU8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: CODES.map((CD_SECTOR, at) => ({
        type: 'Feature',
        properties: { CD_SECTOR, TX_SECTOR_DESCR_NL: `Sector ${at}`, CD_MUNTY_REFNIS: '23027' },
        geometry: { type: 'Polygon', coordinates: [box(4 + at / 10, 51, 0.1, 0.1)] },
      })),
    }),
  ),
});
const HEADING = 'CD_REFNIS|CD_SECTOR|TOTAL|DT_STRT_SECTOR|OPPERVLAKKTE IN HM2';
const table = (...rows: string[]): Uint8Array =>
  zipSync({ 'OPENDATA_SECTOREN_2024.txt': strToU8(`\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`) });
const WHOLE = table(
  '23027|23027A00-|1204|01-01-2024|12,5',
  '23027|23027E10-|0|01-01-2024|3,75',
  '23027|23027ZZZZ|17|01-01-2024|',
);

let server: FileServer;
let inhabitants: Uint8Array | null;
let folder: string;
beforeAll(async () => {
  server = await serveFiles((request, response) => {
    if (request.url === '/sectoren.zip') return response.end(OUTLINES);
    if (inhabitants) return response.end(inhabitants);
    response.writeHead(200, { 'Content-Length': WHOLE.length });
    return response.write(WHOLE.slice(0, 60), () => response.destroy());
  });
});
beforeEach(() => {
  inhabitants = WHOLE;
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-sectors-'));
  return () => {
    rmSync(folder, { recursive: true });
  };
});
afterAll(() => server.close());

async function run() {
  const source: OfficialSource = {
    ...{ id: 'sectoren', name: 'Sectoren', owner: 'Statbel', licence: 'CC BY 4.0', browsers: 'unknown' },
    address: `${server.url}sectoren.zip`,
    content: {
      ...{ role: 'areas', level: 'sector', vintage: 2024 },
      ...{ codeColumn: 'CD_SECTOR', nameColumn: 'TX_SECTOR_DESCR_NL', parentColumn: 'CD_MUNTY_REFNIS' },
      figures: {
        address: `${server.url}inwoners.zip`,
        ...{ codeColumn: 'CD_SECTOR', valueColumn: 'TOTAL', column: 'inwoners' },
      },
    },
  };
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), status: () => undefined };
  const code = await officialCommand(['--out', folder], 'nl', '2026-11-28', output, [source]);
  return { code, lines };
}

test('sectors get their inhabitants from a table by code, and what does not join is counted', async () => {
  const { code, lines } = await run();
  expect([code, lines]).toEqual([
    0,
    expect.arrayContaining([
      expect.stringContaining(
        '1 gebied staat niet in de tabel; 1 code is die van geen gebied, met samen 17.',
      ),
    ]),
  ]);
  const bytes = readFileSync(join(folder, 'sectoren.fgb'));
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name: 'sectoren', bytes }));
  const [codes, people] = ['CD_SECTOR', 'inwoners'].map((name) => findAttribute(columns, name)!);
  const found = new Map(CODES.map((_, at) => [attributeValue(codes!, at), attributeValue(people!, at)]));
  // Nobody lives in one, and of another it is not known.
  expect(found).toEqual(
    new Map([
      [CODES[0], 1204],
      [CODES[1], 0],
      [CODES[2], null],
    ]),
  );
  expect(JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))).toMatchObject({
    areas: [{ level: 'sector', vintage: 2024, parentColumn: 'CD_MUNTY_REFNIS' }],
  });
});

test('a code without the dash that fills it up is that of its sector, as in any table', async () => {
  inhabitants = table('23027|23027A00|1204||', '23027|23027E10-|||');
  const { code, lines } = await run();
  expect(code).toBe(0);
  expect(lines.join('\n')).toContain('1 gebied staat niet in de tabel; elke code is die van een gebied.');
  const bytes = readFileSync(join(folder, 'sectoren.fgb'));
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name: 'sectoren', bytes }));
  const people = findAttribute(columns, 'inwoners')!;
  expect(CODES.map((_, at) => attributeValue(people, at)).sort()).toEqual([1204, null, null]);
});

test.each<[string, () => Uint8Array | null, RegExp]>([
  ['breaks off', () => null, /inwoners\.zip/],
  [
    'is of other codes',
    () => table('11001|11001A00-|5|01-01-2024|1'),
    /niets in kolom “CD_SECTOR” is een code/,
  ],
  ['has a code twice', () => table('23027|23027A00-|5||', '23027|23027A00-|6||'), /23027A00-/],
  ['is no zip', () => strToU8('<!doctype html><title>Even geduld</title>'), /beschadigd/],
])('a table that %s leaves the sectors that were there', async (_, damaged, reason) => {
  expect((await run()).code).toBe(0);
  const before = readFileSync(join(folder, 'sectoren.fgb'));
  inhabitants = damaged();
  const { code, lines } = await run();
  expect([code, lines]).toEqual([1, [expect.stringMatching(reason)]]);
  expect(readFileSync(join(folder, 'sectoren.fgb'))).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['catalog.json', 'sectoren.fgb']);
});
