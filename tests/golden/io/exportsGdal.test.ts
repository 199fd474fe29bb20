import { unzipSync } from 'fflate';
import type { Feature, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/io/formats/geopackage/openSqlite';
import { readFlatGeobufHeader } from '../../../src/io/formats/flatgeobuf/flatGeobufHeader';
import { measureDocument } from '../../../src/io/exports/measureDocument';
import type { ExportCrs } from '../../../src/io/exports/coordinates';
import type { ExportFormat } from '../../../src/io/exports/exportFormats';
import { fixtureColumns, fixtureTable } from '../../helpers/coverageFixture';
import { coverageOk, exported } from '../../helpers/exported';
import { gdalFeatures, gdalLayer } from '../../helpers/gdal';
import type { GdalInput } from '../../helpers/gdal';
import { aboutTrees } from '../../helpers/aboutTrees';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const AREAS = [
  { code: '44021', name: 'Gent', inhabitants: 263_927, realised: { bomen: 31_000.5, laden: 7050 } },
  { code: '73028', name: 'Herstappe – Thérèse', inhabitants: 77, realised: { bomen: 0, laden: null } },
  { code: '01234', name: 'Antwerpen "stad"', inhabitants: null, realised: { bomen: 12, laden: 1 } },
];
const COVERAGE = coverageOk({ columns: fixtureColumns(3), table: fixtureTable(AREAS, ['bomen', 'laden']) });

/** WGS 84, Lambert 72 and Lambert 2008 of the same points, computed with PROJ 9.5.1. */
const CONTROL_POINTS = [
  [4.3839, 50.8428, 151_066.89, 170_265.84, 651_066.53, 670_266.38],
  [3.725, 51.0543, 104_863.79, 193_989.1, 604_860.98, 693_983.94],
  [4.944, 51.3223, 190_101.5, 223_765.48, 690_094.46, 723_770.23],
] as const;
const POINTS = CONTROL_POINTS.map(([x, y], index): Feature<Point> => ({
  type: 'Feature',
  properties: { number: index, built: '2024-05-01', removed: index === 1, share: index / 7, note: 'é' },
  geometry: { type: 'Point', coordinates: [x, y] },
}));
const MEASURES = measureDocument(
  geojsonColumns(POINTS, {
    number: 'number',
    built: 'date',
    removed: 'boolean',
    share: 'number',
    note: 'text',
  }),
  { name: 'bomen', target: 'bomen', synthetic: true, source: 'Gent', licence: 'CC0', date: '2026-03' },
  'nl',
  'pactkaart-bomen',
);

const SPATIAL = ['geojson', 'flatgeobuf', 'geopackage', 'shapefile'] as const;
const ENDINGS = { geojson: 'geojson', flatgeobuf: 'fgb', geopackage: 'gpkg', shapefile: 'shp' } as const;
const FORMS = SPATIAL.flatMap((format) =>
  (['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const).map((crs) => [format, crs] as const),
);

/** A file as GDAL opens it: a Shapefile unpacked, its shapes first. */
function gdalInput(format: (typeof SPATIAL)[number], bytes: Uint8Array): [string, GdalInput] {
  const name = `x.${ENDINGS[format]}`;
  if (format !== 'shapefile') return [name, bytes];
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('.csv'));
  const isShp = ([path]: [string, unknown]) => Number(path.endsWith('.shp'));
  return [name, Object.fromEntries(files.sort((a, b) => isShp(b) - isShp(a)))];
}

async function opened(document: typeof COVERAGE, format: (typeof SPATIAL)[number], crs: ExportCrs) {
  return gdalInput(format, await exported(document, format, crs));
}

/** The features of a document as GDAL reads them. A GeoPackage holds a second table, so the layer is named. */
async function featuresOf(
  document: typeof COVERAGE,
  format: (typeof SPATIAL)[number],
  crs: ExportCrs,
  options: string[] = [],
): Promise<Feature[]> {
  const [name, input] = await opened(document, format, crs);
  return (await gdalFeatures(name, input, [...options, document.name])).features;
}

describe.each(FORMS)('GDAL opens %s in %s', (format, crs) => {
  test('with its name, its CRS, every area and the types of its fields', async () => {
    const layer = await gdalLayer(...(await opened(COVERAGE, format, crs)));
    expect(layer).toMatchObject({ name: 'pactkaart-municipality', featureCount: 3 });
    const [geometry] = layer.geometryFields;
    expect(geometry).toMatchObject({
      type: 'Polygon',
      coordinateSystem: { projjson: { id: { authority: 'EPSG', code: Number(crs.slice(5)) } } },
    });
    const types = new Map(layer.fields.map(({ name, type, subType }) => [name, subType ?? type]));
    const isShort = format === 'shapefile';
    expect(types.get('area_code')).toBe('String');
    expect(types.get(isShort ? 'bom_gap' : 'bomen_gap')).toBe('Real');
    expect(types.get(isShort ? 'lad_count' : 'laden_counted')).toMatch(/^Integer/);
    // GDAL reads the logical fields of dBase as their letters.
    expect(types.get('schematic')).toBe(isShort ? 'String' : 'Boolean');
    expect(layer.fields).toHaveLength(COVERAGE.fields.length);
  });

  test('with every number and text as it was', async () => {
    const features = await featuresOf(COVERAGE, format, crs);
    const columns = COVERAGE.columns.attributes.filter(({ type }) => type !== 'date');
    const names = layerNames(features[0]!);
    for (const { properties } of features) {
      const area = AREAS.findIndex(({ code }) => code === properties!['area_code']);
      for (const column of columns) {
        const at = COVERAGE.columns.attributes.indexOf(column);
        const found: unknown = properties![names[at]!];
        const wanted = column.isNull[area] ? null : column.values[area]!;
        if (column.type === 'boolean')
          expect([true, 'T'].includes(found as never), column.name).toBe(wanted === 1);
        else expect(found ?? null, column.name).toBe(wanted);
      }
    }
    expect(features).toHaveLength(3);
  });

  test('with its points where PROJ puts them', async () => {
    const features = await featuresOf(MEASURES, format, crs);
    const first = { 'EPSG:4326': 0, 'EPSG:31370': 2, 'EPSG:3812': 4 }[crs];
    // GDAL's own transformation, to the millimetre; the control points beside it have centimetres.
    const source = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: POINTS }));
    const own = await gdalFeatures('own.geojson', source, ['-t_srs', crs]);
    const place = (feature: Feature) => (feature.geometry as Point).coordinates;
    for (const feature of features) {
      const number = feature.properties!['number'] as number;
      const millimetre = crs === 'EPSG:4326' ? 1e-8 : 0.001;
      for (const axis of [0, 1] as const) {
        expect(Math.abs(place(feature)[axis]! - CONTROL_POINTS[number]![first + axis]!)).toBeLessThan(0.01);
        expect(Math.abs(place(feature)[axis]! - place(own.features[number]!)[axis]!)).toBeLessThan(
          millimetre,
        );
      }
    }
    expect(features).toHaveLength(3);
  });
});

/** The names of the fields as the file has them. */
function layerNames({ properties }: Feature): string[] {
  return Object.keys(properties!);
}

test('dates are dates, whole numbers integers, and invented data says so', async () => {
  const layer = async (format: (typeof SPATIAL)[number]) => {
    const { fields } = await gdalLayer(...(await opened(MEASURES, format, 'EPSG:31370')));
    return fields.map(({ name, type, subType }) => [name, subType ?? type]);
  };
  const types = (date: string, integer: string) => [
    ['example_data', 'Boolean'],
    ['number', integer],
    ['built', date],
    ['removed', 'Boolean'],
    ['share', 'Real'],
    ['note', 'String'],
  ];
  expect(await layer('geopackage')).toEqual(types('Date', 'Integer64'));
  expect(await layer('flatgeobuf')).toEqual(types('DateTime', 'Integer'));
  expect(await layer('geojson')).toEqual(types('Date', 'Integer'));
  expect(await layer('shapefile')).toEqual(
    types('Date', 'Integer').map(([name, type]) => [
      name === 'example_data' ? 'example_da' : name,
      type === 'Boolean' ? 'String' : type,
    ]),
  );
});

test('a FlatGeobuf has a spatial index with which GDAL searches, and a GeoPackage one that SQLite knows', async () => {
  const header = readFlatGeobufHeader(await exported(MEASURES, 'flatgeobuf'), 'x');
  expect(header.ok && header.value.hasIndex).toBe(true);
  const search = ['-spat', '104000', '193000', '105000', '194000'];
  const features = await featuresOf(MEASURES, 'flatgeobuf', 'EPSG:31370', search);
  expect(features.map(({ properties }) => properties!['number'] as number)).toEqual([1]);
  // This build of GDAL searches in no GeoPackage, not in its own either.
  const database = await openDatabase(await exported(MEASURES, 'geopackage', 'EPSG:31370'));
  const inIndex = 'SELECT id FROM "rtree_pactkaart-bomen_geom" WHERE minx < 105000 AND maxx > 104000';
  expect(database.selectValues(inIndex)).toEqual([2]);
  const extension = `SELECT table_name, column_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'`;
  expect(database.selectArrays(extension)).toEqual([['pactkaart-bomen', 'geom']]);
  database.close();
});

test('a GeoPackage is one to SQLite: sound, marked, with its headings and what the numbers rest on', async () => {
  const database = await openDatabase(await exported(COVERAGE, 'geopackage', 'EPSG:31370'));
  expect(database.selectValue('PRAGMA integrity_check')).toBe('ok');
  expect(database.selectValues('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.selectValue('PRAGMA application_id')).toBe(0x47504b47);
  expect(database.selectValue(`SELECT title FROM gpkg_data_columns WHERE column_name = 'bomen_gap'`)).toBe(
    'Bomen: Gat (bomen)',
  );
  const rows = new Map(
    database.selectArrays('SELECT label, value FROM provenance').map(([label, value]) => [label, value]),
  );
  expect(rows.get('Peildatum')).toBe('1 januari 2026');
  expect(rows.get('Pactversie')).toBe('LEKP 1.0');
  expect(rows.get('Grenzen schematisch')).toBe('ja');
  expect(rows.get('Voorbeeldgegevens (verzonnen)')).toBe('Bomen');
  database.close();
});

test('a Shapefile turns its outer rings clockwise and says what its short names mean', async () => {
  const files = unzipSync(await exported(COVERAGE, 'shapefile', 'EPSG:31370'));
  const shp = new DataView(
    files['pactkaart-municipality.shp']!.buffer,
    files['pactkaart-municipality.shp']!.byteOffset,
  );
  // The first shape: its type, box, numbers of parts and points, two parts, and then the outer ring of five points.
  const ring = Array.from({ length: 5 }, (_, at) =>
    [0, 8].map((axis) => shp.getFloat64(108 + 52 + at * 16 + axis, true)),
  );
  const twice = ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0]! * y! - x! * ring[at]![1]!, 0);
  expect(twice).toBeLessThan(0);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('veldnamen.csv')).toContain('bom_gap;bomen_gap;Bomen: Gat (bomen);0\r\n');
  expect(text('herkomst.csv')).toContain('Grenzen schematisch;ja\r\n');
  expect(text('pactkaart-municipality.cpg')).toBe('UTF-8');
  const names = text('veldnamen.csv')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[0]!);
  expect(new Set(names).size).toBe(COVERAGE.fields.length);
  for (const name of names) expect(name).toMatch(/^[a-z_]{1,10}$/);
});

test('a layer of several kinds becomes a Shapefile for each, which GDAL opens', async () => {
  const mixed = geojsonColumns(
    [
      POINTS[0]!,
      {
        properties: { number: 7 },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4, 51],
            [4.5, 51.5],
          ],
        },
      },
      { properties: { number: 8 }, geometry: null },
    ],
    { number: 'number' },
  );
  const document = measureDocument(mixed, { ...ABOUT_MIXED }, 'nl', 'gemengd');
  const files = unzipSync(await exported(document, 'shapefile'));
  const one = async (kind: string) => {
    const own = ['shp', 'shx', 'dbf', 'prj', 'cpg'].map(
      (ending) => [`gemengd-${kind}.${ending}`, files[`gemengd-${kind}.${ending}`]!] as const,
    );
    const { features } = await gdalFeatures('gemengd.shp', Object.fromEntries(own));
    return features.map(({ properties, geometry }) => [properties!['number'], geometry?.type]);
  };
  expect(await one('punten')).toEqual([
    [0, 'Point'],
    [8, undefined],
  ]);
  expect(await one('lijnen')).toEqual([[7, 'LineString']]);
});

const ABOUT_MIXED = aboutTrees('gemengd');

test.each(['geopackage', 'shapefile', 'flatgeobuf'] satisfies ExportFormat[])(
  'an empty layer and features without geometry leave as %s',
  async (format) => {
    const empty = measureDocument(geojsonColumns([], { number: 'number' }), ABOUT_MIXED, 'nl');
    expect((await gdalLayer(...(await opened(empty, format, 'EPSG:31370')))).featureCount).toBe(0);
    const bare = geojsonColumns([{ properties: { number: 7 }, geometry: null }], { number: 'number' });
    const layer = await gdalLayer(
      ...(await opened(measureDocument(bare, ABOUT_MIXED, 'nl'), format, 'EPSG:31370')),
    );
    expect(layer.featureCount).toBe(1);
  },
);
