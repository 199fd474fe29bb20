import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officialCommand } from '../../../../scripts/official/officialCommand';
import { parseCatalog } from '../../../../src/domain/catalog/catalog';
import { OFFICIAL_SOURCES } from '../../../../src/domain/catalog/officialSources';
import type { OfficialSource } from '../../../../src/domain/catalog/officialSources';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { partNotes } from '../../../../src/features/readPart';
import { readLayer } from '../../../../src/io/readLayer';
import { serveFeatures } from '../../../helpers/featureService';
import type { FeatureService } from '../../../helpers/featureService';
import { valueOf } from '../../../helpers/valueOf';

let today = '2026-11-28';
let server: FeatureService;
let folder: string;
beforeAll(async () => {
  server = await serveFeatures();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-official-'));
  return () => {
    rmSync(folder, { recursive: true });
  };
});
afterAll(() => server.close());

const TEXTS = { name: 'Bomen', owner: 'Stad', licence: null, browsers: 'unknown' } as const;
const AREAS = { role: 'areas', level: 'municipality', codeColumn: 'nummer', nameColumn: 'nummer' } as const;
const TREES = { role: 'measures', target: 'bomen', yearColumn: 'nummer', emptyIsZero: false } as const;
const sourcesOf = (...sources: Pick<OfficialSource, 'id' | 'address' | 'content'>[]): OfficialSource[] =>
  sources.map((source) => ({ ...TEXTS, ...source, address: `${server.url}${source.address}` }));

async function run(sources: readonly OfficialSource[], ...options: string[]) {
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), status: () => undefined };
  const code = await officialCommand(['--out', folder, ...options], 'nl', today, output, sources);
  return { code, lines };
}
const readBack = async (id: string) =>
  valueOf(await readLayer({ kind: 'bytes', name: id, bytes: readFileSync(join(folder, `${id}.fgb`)) }))
    .columns;
const catalog = () =>
  valueOf(parseCatalog(JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')), 'catalog.json'));

test.each([
  ['ogcapi', 'ogc/features/collections/bomen/items'],
  ['wfs', 'wfs#groen:bomen'],
  ['opendatasoft', 'explore/dataset/bomen/'],
])('a source of %s stands whole in a FlatGeobuf', async (_, address) => {
  server.behave(250);
  const { code, lines } = await run(sourcesOf({ id: 'bomen', address, content: TREES }));
  expect(code).toBe(0);
  expect(lines).toContainEqual(expect.stringMatching(/bomen\.fgb: 250 objecten\.$/));
  const columns = await readBack('bomen');
  const numbers = findAttribute(columns, 'nummer')!;
  const found = Array.from({ length: columns.count }, (__, feature) => attributeValue(numbers, feature));
  expect(found.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 250 }, (__, index) => index));
});

test('the catalog has all that stands in the folder, and no layer that is no measure', async () => {
  server.behave(3);
  const sources = sourcesOf(
    { id: 'gemeenten', address: 'ogc/features/collections/bomen/items', content: AREAS },
    { id: 'bomen', address: 'wfs#groen:bomen', content: TREES },
    { id: 'netwerk', address: 'wfs#groen:bomen', content: { role: 'reference' } },
    { id: 'later', address: 'wfs#groen:bomen', content: TREES },
  );
  const first = await run(sources, '--only', 'bomen,netwerk');
  expect(first.lines).toContainEqual(expect.stringMatching(/nog geen catalogus/));
  expect(existsSync(join(folder, 'catalog.json'))).toBe(false);
  expect((await run(sources, '--only', 'gemeenten')).code).toBe(0);
  const { areas, measures } = catalog();
  expect(areas).toMatchObject([{ id: 'gemeenten', url: 'gemeenten.fgb', schematic: false }]);
  expect(measures).toMatchObject([
    { id: 'bomen', target: 'bomen', yearColumn: 'nummer', emptyIsZero: false, synthetic: false },
  ]);
  expect(existsSync(join(folder, 'netwerk.fgb'))).toBe(true);
  // However late the file itself was written or copied.
  today = '2027-01-02';
  await run(sources, '--only', 'gemeenten');
  expect([...catalog().areas, ...catalog().measures]).toMatchObject([
    { date: '2027-01-02', vintage: 2027 },
    { date: '2026-11-28' },
  ]);
});

test('connectors become stations, and no more and no fewer connectors', async () => {
  server.behave(250, {
    feature: (index) => ({
      properties: { id: `s${index % 40}`, kw: index % 40 < 10 ? 50 : 22 },
      place: index % 40,
    }),
  });
  const rows = { columns: ['id', 'kw'], countColumn: 'connectors' } as const;
  const content = { role: 'measures', target: 'laden', yearColumn: null, emptyIsZero: true, rows } as const;
  const { code, lines } = await run(sourcesOf({ id: 'laden', address: 'wfs#groen:bomen', content }));
  expect([code, lines]).toEqual([
    0,
    expect.arrayContaining([expect.stringMatching(/40 objecten, uit 250 rijen/)]) as string[],
  ]);
  const columns = await readBack('laden');
  const [connectors, kw] = ['connectors', 'kw'].map((name) => findAttribute(columns, name)!);
  const byPower = new Map<unknown, number>();
  for (let feature = 0; feature < columns.count; feature++) {
    const power = attributeValue(kw!, feature);
    byPower.set(power, (byPower.get(power) ?? 0) + Number(attributeValue(connectors!, feature)));
  }
  expect(byPower).toEqual(
    new Map([
      [50, 70],
      [22, 180],
    ]),
  );
});

test.each([
  ['that holds features back', { announces: 300 }, 'nummer', /250 van 300/],
  ['without a column that is needed', {}, 'aanlegjaar', /geen kolom “aanlegjaar”/],
])('a source %s leaves what was there, and the others go on', async (_, faults, yearColumn, reason) => {
  writeFileSync(join(folder, 'bomen.fgb'), 'van gisteren');
  const sources = sourcesOf(
    { id: 'bomen', address: 'wfs#groen:bomen', content: { ...TREES, yearColumn } },
    { id: 'andere', address: 'explore/dataset/bomen/', content: TREES },
  );
  server.behave(250, faults);
  const { code, lines } = await run(sources, '--only', 'bomen');
  expect(code).toBe(1);
  expect(lines).toContainEqual(expect.stringMatching(reason));
  expect(readFileSync(join(folder, 'bomen.fgb'), 'utf8')).toBe('van gisteren');
  expect(readdirSync(folder)).toEqual(['bomen.fgb']);
});

/** What answers with features fails at the second answer, where there is one. */
const HALF_WAY = ['none', ...Array.from({ length: 9 }, () => ({ status: 403 }))] as const;
test.each([
  ['ogcapi', 'ogc/features/collections/bomen/items', HALF_WAY],
  ['wfs', 'wfs#groen:bomen', HALF_WAY],
  ['arcgis by pages', 'arcgis/rest/services/paged/MapServer/0', HALF_WAY],
  ['arcgis by blocks', 'arcgis/rest/services/plain/MapServer/0', HALF_WAY],
  ['opendatasoft', 'explore/dataset/bomen/', HALF_WAY.slice(1)],
])(
  'a source of %s that fails half way leaves file and catalog as they were',
  async (_, address, failures) => {
    const content = { ...AREAS, codeColumn: 'soort', nameColumn: 'soort' };
    const areas = address.includes('arcgis') ? content : AREAS;
    const sources = sourcesOf({ id: 'bomen', address, content: areas });
    server.behave(250);
    expect((await run(sources)).code).toBe(0);
    const before = ['bomen.fgb', 'catalog.json'].map((name) => readFileSync(join(folder, name)));
    server.behave(251, { failures: [...failures] });
    today = '2026-12-24';
    const { code, lines } = await run(sources);
    today = '2026-11-28';
    expect([code, lines.length]).toEqual([1, 1]);
    expect(['bomen.fgb', 'catalog.json'].map((name) => readFileSync(join(folder, name)))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['bomen.fgb', 'catalog.json']);
  },
);

test('a part is written by choice, and every number of it is incomplete', async () => {
  const sources = sourcesOf({ id: 'bomen', address: 'wfs#groen:bomen', content: TREES });
  server.behave(250, { announces: 300 });
  expect((await run(sources, '--allow-incomplete')).code).toBe(0);
  const bytes = readFileSync(join(folder, 'bomen.fgb'));
  const { report } = valueOf(await readLayer({ kind: 'bytes', name: 'bomen', bytes }));
  expect(partNotes(report.notes)).toEqual([{ code: 'partOfMore', params: { count: 250, total: 300 } }]);
  server.behave(250, { announces: [null] });
  await run(sources);
  const whole = await readLayer({
    kind: 'bytes',
    name: 'bomen',
    bytes: readFileSync(join(folder, 'bomen.fgb')),
  });
  expect(partNotes(valueOf(whole).report.notes)).toEqual([]);
});

test('after one that fails the next is read, and the exit code says so', async () => {
  server.behave(20);
  const { code } = await run(
    sourcesOf(
      { id: 'weg', address: 'wfs#groen:weg', content: TREES },
      { id: 'bomen', address: 'wfs#groen:bomen', content: TREES },
    ),
  );
  expect([code, readdirSync(folder)]).toEqual([1, ['bomen.fgb']]);
});

test('an empty source does not take the place of a full one', async () => {
  writeFileSync(join(folder, 'bomen.fgb'), 'van gisteren');
  server.behave(0);
  const { code, lines } = await run(sourcesOf({ id: 'bomen', address: 'wfs#groen:bomen', content: TREES }));
  expect([code, lines[0]]).toEqual([1, expect.stringMatching(/geen objecten/)]);
  expect(readFileSync(join(folder, 'bomen.fgb'), 'utf8')).toBe('van gisteren');
});

test('wrong usage names the sources', async () => {
  for (const options of [['--only', 'bestaatniet'], ['--only'], ['--anders'], ['los']]) {
    const { code, lines } = await run(OFFICIAL_SOURCES, ...options);
    expect(code).toBe(2);
    expect(lines.at(-1)).toMatch(/gemeenten, .*laadpunten/);
  }
});

test('the list says whose each source is, and asks nobody', async () => {
  server.behave(3);
  const sources = sourcesOf({ id: 'bomen', address: 'wfs#groen:bomen', content: TREES });
  const { code, lines } = await run(sources, '--list');
  expect([code, lines]).toEqual([0, [expect.stringMatching(/^bomen · Bomen · Stad · niet bekend · http/)]]);
  expect(server.requests).toEqual([]);
  expect((await run(OFFICIAL_SOURCES, '--list')).lines).toHaveLength(OFFICIAL_SOURCES.length);
});
