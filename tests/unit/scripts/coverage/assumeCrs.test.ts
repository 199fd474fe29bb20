import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageCommand } from '../../../../scripts/coverage/coverageCommand';
import { CRS_CODES } from '../../../../src/geo/crsCode';
import type { CrsCode } from '../../../../src/geo/crsCode';
import { gdalConvert, gdalTransform } from '../../../helpers/gdal';
import { bytesOf } from '../../../helpers/readFixture';

/** Three trees in the west of two areas beside each other, a few metres from the border between them. */
const TREES: [number, number][] = [
  [3.71, 51.05],
  [3.7399, 51.05],
  [3.7399, 51.06],
];
let folder: string;
const inFolder = (name: string): string => join(folder, name);

function collection(positions: readonly (readonly number[])[], crs?: string): object {
  return {
    type: 'FeatureCollection',
    ...(crs && { crs: { type: 'name', properties: { name: crs } } }),
    features: positions.map((coordinates) => ({
      ...{ type: 'Feature', properties: { year: 2022 } },
      geometry: { type: 'Point', coordinates },
    })),
  };
}

const area = (west: number, nis: string) => ({
  ...{ type: 'Feature', properties: { nis, naam: nis } },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 51.04],
        [west + 0.04, 51.04],
        [west + 0.04, 51.07],
        [west, 51.07],
        [west, 51.04],
      ],
    ],
  },
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-crs-'));
  const areas = { type: 'FeatureCollection', features: [area(3.7, '44021'), area(3.74, '44085')] };
  writeFileSync(inFolder('areas.geojson'), JSON.stringify(areas));
  writeFileSync(inFolder('people.csv'), 'nis,inw\n44021,1000\n44085,1000\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Count a layer: the realised trees of both areas, what was said, and how the command ended. */
async function count(name: string, content: unknown, ...more: string[]) {
  writeFileSync(inFolder(name), bytesOf(content));
  const lines: string[] = [];
  const out = inFolder(`${name}.json`);
  const code = await coverageCommand(
    [
      ...[
        '--areas',
        inFolder('areas.geojson'),
        '--area-code',
        'nis',
        '--area-name',
        'naam',
        '--date',
        '2026-01-01',
      ],
      ...['--inhabitants', `${inFolder('people.csv')}:nis:inw`, '--layer', `bomen=${inFolder(name)}`],
      ...['--out', out, ...more],
    ],
    'en',
    '2026-01-01',
    { line: (text) => void lines.push(text.replaceAll(`${folder}/`, '')), status: () => undefined },
  );
  const realised =
    code === 0
      ? (JSON.parse(readFileSync(out, 'utf8')) as { realised: number }[]).map((row) => row.realised)
      : null;
  return { code, realised, lines };
}

describe.each(CRS_CODES)('trees in %s', (crs) => {
  test('count where they stand, as GeoPackage and as GeoJSON that declares it', async () => {
    const there = await gdalTransform(TREES, 'OGC:CRS84', crs);
    const geojson = collection(there, crs);
    expect(await count('trees.geojson', geojson)).toMatchObject({ code: 0, realised: [3, 0] });
    const gpkg = await gdalConvert('in.geojson', bytesOf(collection(there)), 'GPKG', ['-a_srs', crs]);
    expect(await count('trees.gpkg', gpkg)).toMatchObject({ code: 0, realised: [3, 0] });
  });
});

test('a declared CRS that is none of ours ends with its name, whatever is assumed', async () => {
  const there = await gdalTransform(TREES, 'OGC:CRS84', 'EPSG:21500');
  const gpkg = await gdalConvert('in.geojson', bytesOf(collection(there)), 'GPKG', ['-a_srs', 'EPSG:21500']);
  const { code, lines } = await count('trees.gpkg', gpkg, '--assume-crs', 'EPSG:31370');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^trees\.gpkg: coordinate system EPSG:21500 is not known here\./),
  ]);
});

describe('a file that declares no CRS', () => {
  test('and fits none of Belgium ends with the option that settles it', async () => {
    const utm = collection(await gdalTransform(TREES, 'OGC:CRS84', 'EPSG:25831'));
    const { code, lines } = await count('utm.geojson', utm);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^utm\.geojson: .* Name it with --assume-crs EPSG:…\.$/)]);
    expect(await count('utm.geojson', utm, '--assume-crs', 'EPSG:25831')).toMatchObject({
      code: 0,
      realised: [3, 0],
    });
  });

  test.each<[string, CrsCode]>([
    ['Lambert 72', 'EPSG:31370'],
    ['Lambert 2008', 'EPSG:3812'],
  ])('is recognised as %s, with a point abroad and one at the origin named', async (_name, crs) => {
    const [lille] = await gdalTransform([[3.0573, 50.4]], 'OGC:CRS84', crs);
    const [amsterdam] = await gdalTransform([[4.9, 52.37]], 'OGC:CRS84', crs);
    const there = [...(await gdalTransform(TREES, 'OGC:CRS84', crs)), [0, 0], amsterdam!, lille!];
    const { code, realised, lines } = await count('bare.geojson', collection(there));
    expect({ code, realised }).toEqual({ code: 0, realised: [3, 0] });
    expect(lines).toContain(
      'bare.geojson: 1 feature was left out: a position is 0 0, no number or no place on earth (feature 4).',
    );
    expect(lines).toContain('bare.geojson: 1 feature lies outside Belgium (feature 5).');
  });

  test('is put right where its axes are swapped', async () => {
    const swapped = collection([...TREES, [4.9, 52.37]].map(([x, y]) => [y!, x!]));
    expect(await count('swapped.geojson', swapped)).toMatchObject({ code: 0, realised: [3, 0] });
    const lambert = await gdalTransform(TREES, 'OGC:CRS84', 'EPSG:31370');
    const northing = collection(lambert.map(([x, y]) => [y, x]));
    const { realised, lines } = await count('northing.geojson', northing);
    expect(realised).toEqual([3, 0]);
    expect(lines).toContainEqual(expect.stringMatching(/^northing\.geojson: .* read with north first/));
    // Whoever names the CRS means easting first.
    expect((await count('northing.geojson', northing, '--assume-crs', 'EPSG:31370')).realised).not.toEqual([
      3, 0,
    ]);
  });

  test('and lies in degrees does not hear what is assumed for others', async () => {
    expect(await count('degrees.geojson', collection(TREES), '--assume-crs', '31370')).toMatchObject({
      ...{ code: 0, realised: [3, 0] },
    });
  });
});

test('a declaration that cannot be ends with the option that settles it', async () => {
  const lambert = collection(await gdalTransform(TREES, 'OGC:CRS84', 'EPSG:31370'), 'EPSG:4326');
  const { code, lines } = await count('wrong.geojson', lambert);
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      'wrong.geojson: the file names EPSG:4326, but the coordinates fit EPSG:31370. Say what is right with --assume-crs EPSG:….',
    ],
  });
  const told = await count('wrong.geojson', lambert, '--assume-crs', 'EPSG:31370');
  expect(told).toMatchObject({ code: 0, realised: [3, 0] });
  expect(told.lines).toContain('wrong.geojson: The file names EPSG:4326; read as EPSG:31370, as asked.');
});

test('only a CRS of ours can be assumed', async () => {
  const { code, lines } = await count('degrees.geojson', collection(TREES), '--assume-crs', 'EPSG:21500');
  expect(code).toBe(2);
  expect(lines[0]).toMatch(/^Option --assume-crs: “EPSG:21500” is not of the form EPSG:4326 \|/);
});
