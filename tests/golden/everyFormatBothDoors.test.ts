import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Feature, Geometry, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageCommand } from '../../scripts/coverage/coverageCommand';
import { areaTally } from '../../src/domain/coverage/tally';
import type { TargetId } from '../../src/domain/targets/target';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../src/worker/createEngineApi';
import { measureDocument } from '../../src/io/exports/measureDocument';
import { exported } from '../helpers/exported';
import { gdalConvert, gdalConvertFiles, gdalFeatures } from '../helpers/gdal';
import { geojsonColumns } from '../helpers/geojsonColumns';
import { aboutTrees } from '../helpers/aboutTrees';
import { box } from '../helpers/squareAreas';
import { valueOf } from '../helpers/valueOf';

const DATE = '2026-11-22';
const feature = (geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry,
});
const path = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const surface = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });

/** Two areas side by side, and measures of three kinds, each with one on the border and one that lies in neither. */
const AREAS = [
  feature(surface(box(4, 51, 0.05)), { nis: '44021', naam: 'Gent' }),
  feature(surface(box(4.05, 51, 0.05)), { nis: '44085', naam: 'Lievegem' }),
];
const MEASURES: Partial<Record<TargetId, Feature[]>> = {
  bomen: [4.01, 4.02, 4.06, 4.2].map((x) =>
    feature({ type: 'Point', coordinates: [x, 51.02] }, { year: 2022 }),
  ),
  fiets: [
    feature(path([4.01, 51.01], [4.02, 51.02], [4.08, 51.03]), { year: 2022 }),
    feature(path([4.2, 51.01], [4.3, 51.02]), { year: 2022 }),
  ],
  ontharding: [
    feature(surface(box(4.03, 51.01, 0.03), box(4.04, 51.015, 0.005).reverse()), { year: 2022 }),
    feature(surface(box(4.3, 51.01, 0.01)), { year: 2022 }),
  ],
};
const TARGETS = Object.keys(MEASURES) as (keyof typeof MEASURES)[];

/** How a file comes to be: by GDAL, or by our own exports. */
type Maker = (features: Feature[], crs: 'EPSG:4326' | 'EPSG:31370') => Promise<Uint8Array>;
const collection = (features: Feature[]): Uint8Array =>
  strToU8(JSON.stringify({ type: 'FeatureCollection', features }));
const byGdal =
  (driver: string): Maker =>
  (features, crs) =>
    gdalConvert('in.geojson', collection(features), driver, ['-t_srs', crs]);
const zipOfGdal: Maker = async (features, crs) =>
  zipSync(await gdalConvertFiles('in.geojson', collection(features), 'ESRI Shapefile', ['-t_srs', crs]));
const byUs =
  (format: 'flatgeobuf' | 'geojson' | 'geopackage' | 'shapefile'): Maker =>
  (features, crs) => {
    const types = Object.fromEntries(
      Object.entries(features[0]!.properties!).map(
        ([name, value]) => [name, typeof value === 'number' ? 'number' : 'text'] as const,
      ),
    );
    return exported(measureDocument(geojsonColumns(features, types), aboutTrees('x'), 'nl'), format, crs);
  };
const FORMATS: [string, Maker][] = [
  ['FlatGeobuf of GDAL', byGdal('FlatGeobuf')],
  ['GeoJSON of GDAL', byGdal('GeoJSON')],
  ['newline GeoJSON of GDAL', byGdal('GeoJSONSeq')],
  ['GeoPackage of GDAL', byGdal('GPKG')],
  ['zipped Shapefile of GDAL', zipOfGdal],
  ['FlatGeobuf of ours', byUs('flatgeobuf')],
  ['GeoJSON of ours', byUs('geojson')],
  ['GeoPackage of ours', byUs('geopackage')],
  ['zipped Shapefile of ours', byUs('shapefile')],
];

/** What a door answers: per target the realised quantity of both areas. */
type Numbers = Record<string, number[]>;
type Files = Record<'areas' | TargetId, Uint8Array>;

async function inThePage(files: Files): Promise<Numbers> {
  const api = createEngineApi(columnarEngine);
  const open = async (id: string, bytes: Uint8Array) =>
    valueOf(await api.readLayer('job', id, { kind: 'bytes', name: id, bytes }, null, null));
  await open('areas', files.areas);
  const { areas } = valueOf(
    await api.openAreas('areas', { codeColumn: 'nis', nameColumn: 'naam', parentColumn: null }, new Map()),
  );
  const numbers: Numbers = {};
  for (const target of TARGETS) {
    await open(target, files[target]);
    const recipe = {
      ...{ target, rule: null, filtered: true },
      ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
    };
    const context = { date: 20261122, cpeWeights: 'call2022' } as const;
    const { tally } = valueOf(await api.countMeasures('job', 'areas', target, recipe, context, null));
    numbers[target] = ['44021', '44085'].map(
      (code) =>
        areaTally(
          tally,
          areas.findIndex((area) => area.code === code),
        ).realised,
    );
  }
  return numbers;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-doors-'));
  writeFileSync(join(folder, 'inw.csv'), 'nis,inw\n44021,267709\n44085,22351\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function inTheBatch(files: Files): Promise<Numbers> {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const out = join(folder, 'out.json');
  const lines: string[] = [];
  const code = await coverageCommand(
    [
      ...['--areas', join(folder, 'areas'), '--area-code', 'nis', '--area-name', 'naam', '--date', DATE],
      ...['--inhabitants', `${join(folder, 'inw.csv')}:nis:inw`, '--out', out],
      ...TARGETS.flatMap((target) => ['--layer', `${target}=${join(folder, target)}`]),
    ],
    'en',
    DATE,
    { line: (text) => void lines.push(text), status: () => undefined },
  );
  expect([code, ...(code === 0 ? [] : lines)]).toEqual([0]);
  const rows = JSON.parse(readFileSync(out, 'utf8')) as {
    area_code: string;
    target: string;
    realised: number;
  }[];
  return Object.fromEntries(
    TARGETS.map((target) => [
      target,
      ['44021', '44085'].map(
        (area) => rows.find((row) => row.area_code === area && row.target === target)!.realised,
      ),
    ]),
  );
}

/** The same files as GeoJSON in degrees. */
const plainFiles = {
  areas: collection(AREAS),
  ...Object.fromEntries(TARGETS.map((target) => [target, collection(MEASURES[target]!)])),
} as Files;

/** Points exactly; lengths and areas to the tenth of a millimetre that PROJ and we differ by. */
function expectSame(numbers: Numbers, expected: Numbers): void {
  expect(numbers['bomen']).toEqual(expected['bomen']);
  for (const target of ['fiets', 'ontharding']) {
    numbers[target]!.forEach((value, area) => {
      expect(Math.abs(value / expected[target]![area]! - 1), `${target} ${area}`).toBeLessThan(1e-6);
    });
  }
}

describe('every format, as areas and as measures, gives the same numbers in the page and in the batch command', () => {
  let expected: Numbers;
  beforeAll(async () => {
    expected = await inThePage(plainFiles);
  });

  test('which are those of GDAL in Lambert 72', async () => {
    expect(expected['bomen']).toEqual([2, 1]);
    for (const [target, measure] of [
      ['fiets', 'ST_Length'],
      ['ontharding', 'ST_Area'],
    ] as const) {
      const whole = collection(MEASURES[target]!.slice(0, 1));
      const sql = `SELECT ${measure}(ST_Transform(geometry, 31370)) AS size FROM whole`;
      const { features } = await gdalFeatures('whole.geojson', whole, ['-dialect', 'SQLITE', '-sql', sql]);
      const size = (features[0]!.properties as { size: number }).size;
      const [a, b] = expected[target]!;
      expect((a! + b!) / size).toBeCloseTo(1, 5);
    }
  });

  describe.each(['EPSG:4326', 'EPSG:31370'] as const)('in %s', (crs) => {
    test.each(FORMATS)('%s', async (_name, make) => {
      const files = { areas: await make(AREAS, crs) } as Files;
      for (const target of TARGETS) files[target] = await make(MEASURES[target]!, crs);
      for (const door of [inThePage, inTheBatch]) {
        expectSame(await door({ ...plainFiles, areas: files.areas }), expected);
        expectSame(await door({ ...files, areas: plainFiles.areas }), expected);
      }
    });
  });
});
