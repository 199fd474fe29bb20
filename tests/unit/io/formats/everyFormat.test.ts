import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { gdalConvert, gdalConvertFiles } from '../../../helpers/gdal';
import { readLayer } from '../../../../src/io/readLayer';
import {
  furthest,
  LAMBERT_POINTS as POINTS,
  LAMBERT_GEOJSON as GEOJSON,
  METRES,
} from '../../../helpers/lambertPoints';
import { bytesOf, readOk } from '../../../helpers/readFixture';
import { valueOf } from '../../../helpers/valueOf';

function table(delimiter: string, decimal: string, heading: readonly string[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = POINTS.map(({ id, x, y, naam }) =>
    [id, String(x).replace('.', decimal), String(y).replace('.', decimal), quoted(naam)].join(delimiter),
  );
  return [heading.join(delimiter), ...rows].join('\r\n');
}

/** A little-endian point in well-known binary. */
function wkbPoint(x: number, y: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return new Uint8Array(view.buffer);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

function parquet(codec: 'SNAPPY' | 'UNCOMPRESSED', second?: string): Uint8Array {
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: ['Point'],
        crs: { name: 'BD72 / Belgian Lambert 72', id: { authority: 'EPSG', code: 31370 } },
      },
      ...(second !== undefined && { [second]: { encoding: 'WKB', geometry_types: [] } }),
    },
  };
  const written = parquetWriteBuffer({
    codec,
    columnData: [
      ...(second === undefined
        ? []
        : [{ name: second, data: POINTS.map(({ x, y }) => wkbPoint(y, x)), type: 'BYTE_ARRAY' as const }]),
      { name: 'id', data: POINTS.map(({ id }) => id), type: 'INT32' },
      { name: 'naam', data: POINTS.map(({ naam }) => naam), type: 'STRING' },
      { name: 'geometry', data: POINTS.map(({ x, y }) => wkbPoint(x, y)), type: 'BYTE_ARRAY' },
    ],
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
  });
  return new Uint8Array(written);
}

const LAMBERT = ['id', 'X (Lambert72)', 'Y (Lambert72)', 'naam'];
const inDegrees = (driver: string, ...options: string[]) =>
  gdalConvert('p.geojson', GEOJSON, driver, ['-t_srs', 'EPSG:4326', ...options]);
const topology = () => ({
  type: 'Topology',
  arcs: [],
  crs: { type: 'name', properties: { name: 'EPSG:31370' } },
  objects: {
    bomen: {
      type: 'GeometryCollection',
      geometries: POINTS.map(({ x, y, ...properties }) => ({
        type: 'Point',
        coordinates: [x, y],
        properties,
      })),
    },
  },
});
const featureSet = () => ({
  geometryType: 'esriGeometryPoint',
  spatialReference: { wkid: 31370 },
  fields: [{ name: 'id', type: 'esriFieldTypeInteger' }],
  features: POINTS.map(({ x, y, ...attributes }) => ({ attributes, geometry: { x, y } })),
});

const FORMS: readonly (readonly [form: string, format: string, content: () => unknown])[] = [
  ['GeoJSON', 'geojson', () => GEOJSON],
  ['GeoJSON by line', 'geojson', () => inDegrees('GeoJSONSeq', '-lco', 'COORDINATE_PRECISION=12')],
  ['FlatGeobuf', 'flatgeobuf', () => gdalConvert('p.geojson', GEOJSON, 'FlatGeobuf')],
  ['GeoPackage', 'geopackage', () => gdalConvert('p.geojson', GEOJSON, 'GPKG')],
  [
    'a zip with a Shapefile',
    'shapefile',
    async () => zipSync(await gdalConvertFiles('p.geojson', GEOJSON, 'ESRI Shapefile')),
  ],
  [
    'a zip with a GeoPackage',
    'geopackage',
    async () => zipSync({ 'map/bomen.gpkg': await gdalConvert('p.geojson', GEOJSON, 'GPKG') }),
  ],
  ['semicolons and decimal commas', 'csv', () => table(';', ',', LAMBERT)],
  [
    'the same as Excel keeps it',
    'csv',
    () => Buffer.from(table(';', ',', LAMBERT).replaceAll('’', "'"), 'latin1'),
  ],
  ['commas, quotes and decimal points', 'csv', () => table(',', '.', LAMBERT)],
  ['tabs under a title', 'csv', () => `Bomen van de gemeente\r\n\r\n${table('\t', '.', LAMBERT)}`],
  ['CSV of GDAL', 'csv', () => inDegrees('CSV', '-lco', 'GEOMETRY=AS_XY', '-sql', 'SELECT id, naam FROM p')],
  ['CSV of GDAL with well-known text', 'csv', () => inDegrees('CSV', '-lco', 'GEOMETRY=AS_WKT')],
  [
    'CSV of PostGIS',
    'csv',
    () =>
      [
        'geom,id',
        ...POINTS.map(({ id, x, y }) => `0101000020${'8A7A0000'}${hex(wkbPoint(x, y)).slice(10)},${id}`),
      ].join('\n'),
  ],
  ['Excel', 'xlsx', () => gdalConvert('p.geojson', GEOJSON, 'XLSX')],
  ['KML', 'kml', () => inDegrees('KML')],
  ['KMZ', 'kml', async () => zipSync({ 'doc.kml': await inDegrees('KML') })],
  ['GeoParquet, Snappy', 'geoparquet', () => parquet('SNAPPY')],
  ['GeoParquet, not packed', 'geoparquet', () => parquet('UNCOMPRESSED')],
  ['TopoJSON', 'topojson', topology],
  ['Esri JSON', 'esrijson', featureSet],
];

describe('the same 500 points come out of every format', () => {
  test.each(FORMS)('%s', { timeout: 60_000 }, async (_, format, content) => {
    const { columns, report } = await readOk(await content());
    expect(report).toMatchObject({ format, featureCount: 500, pointCount: 500 });
    expect(furthest(columns)).toBeLessThan(METRES);
  });

  test('GPX', async () => {
    const gpx = await inDegrees('GPX', '-sql', 'SELECT CAST(id AS character(8)) AS name FROM p');
    const { columns, report } = await readOk(gpx);
    expect(report).toMatchObject({ format: 'gpx', pointCount: 500 });
    const renamed = {
      ...columns,
      attributes: columns.attributes.map((column) =>
        column.name === 'name' ? { ...column, name: 'id' } : column,
      ),
    };
    expect(furthest(renamed)).toBeLessThan(METRES);
  });
});

describe('a file that is cut off anywhere', () => {
  // A table of text and lines of features end wherever they end; every other form says where it ought to.
  const MAY_END: readonly string[] = ['csv', 'geojson'];
  const PIECES = 50;

  test.each(FORMS.filter(([form]) => form !== 'CSV of GDAL'))(
    '%s is refused with a reason, or read as far as it is whole',
    { timeout: 60_000 },
    async (_, format, content) => {
      const bytes = bytesOf(await content());
      for (let piece = 1; piece < PIECES; piece++) {
        const cut = bytes.slice(0, Math.floor((bytes.length * piece) / PIECES));
        const read = await readLayer({ kind: 'bytes', name: 'file', bytes: cut });
        if (!read.ok) continue;
        expect(MAY_END).toContain(format);
        expect(read.value.report.featureCount).toBeLessThan(500);
      }
    },
  );
});

test('a second geometry of GeoParquet is no column of values, and is named', async () => {
  const bytes = parquet('UNCOMPRESSED', 'kroon');
  const { report } = valueOf(await readLayer({ kind: 'bytes', name: 'file', bytes }));
  expect(report.columns.map(({ name }) => name)).toEqual(['id', 'naam']);
  expect(report.notes).toContainEqual({ code: 'otherGeometries', params: { columns: 'kroon' } });
});
