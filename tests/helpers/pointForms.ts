import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { gdalConvert, gdalConvertFiles } from './gdal';
import { LAMBERT_GEOJSON, LAMBERT_POINTS } from './lambertPoints';
import { bytesOf } from './readFixture';

function table(delimiter: string, decimal: string, heading: readonly string[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = LAMBERT_POINTS.map(({ id, x, y, naam }) =>
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

/** As GeoParquet. @param second the name of a second geometry, before the one that counts */
export function pointsInParquet(codec: 'SNAPPY' | 'UNCOMPRESSED', second?: string): Uint8Array {
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
        : [
            {
              name: second,
              data: LAMBERT_POINTS.map(({ x, y }) => wkbPoint(y, x)),
              type: 'BYTE_ARRAY' as const,
            },
          ]),
      { name: 'id', data: LAMBERT_POINTS.map(({ id }) => id), type: 'INT32' },
      { name: 'naam', data: LAMBERT_POINTS.map(({ naam }) => naam), type: 'STRING' },
      { name: 'geometry', data: LAMBERT_POINTS.map(({ x, y }) => wkbPoint(x, y)), type: 'BYTE_ARRAY' },
    ],
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
  });
  return new Uint8Array(written);
}

const LAMBERT = ['id', 'X (Lambert72)', 'Y (Lambert72)', 'naam'];
const inDegrees = (driver: string, ...options: string[]) =>
  gdalConvert('p.geojson', LAMBERT_GEOJSON, driver, ['-t_srs', 'EPSG:4326', ...options]);
const topology = () => ({
  type: 'Topology',
  arcs: [],
  crs: { type: 'name', properties: { name: 'EPSG:31370' } },
  objects: {
    bomen: {
      type: 'GeometryCollection',
      geometries: LAMBERT_POINTS.map(({ x, y, ...properties }) => ({
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
  features: LAMBERT_POINTS.map(({ x, y, ...attributes }) => ({ attributes, geometry: { x, y } })),
});

const MADE: readonly (readonly [form: string, format: string, content: () => unknown])[] = [
  ['GeoJSON', 'geojson', () => LAMBERT_GEOJSON],
  ['GeoJSON by line', 'geojson', () => inDegrees('GeoJSONSeq', '-lco', 'COORDINATE_PRECISION=12')],
  ['FlatGeobuf', 'flatgeobuf', () => gdalConvert('p.geojson', LAMBERT_GEOJSON, 'FlatGeobuf')],
  ['GeoPackage', 'geopackage', () => gdalConvert('p.geojson', LAMBERT_GEOJSON, 'GPKG')],
  [
    'a zip with a Shapefile',
    'shapefile',
    async () => zipSync(await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, 'ESRI Shapefile')),
  ],
  [
    'a zip with a GeoPackage',
    'geopackage',
    async () => zipSync({ 'map/bomen.gpkg': await gdalConvert('p.geojson', LAMBERT_GEOJSON, 'GPKG') }),
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
        ...LAMBERT_POINTS.map(
          ({ id, x, y }) => `0101000020${'8A7A0000'}${hex(wkbPoint(x, y)).slice(10)},${id}`,
        ),
      ].join('\n'),
  ],
  ['Excel', 'xlsx', () => gdalConvert('p.geojson', LAMBERT_GEOJSON, 'XLSX')],
  ['KML', 'kml', () => inDegrees('KML')],
  ['KMZ', 'kml', async () => zipSync({ 'doc.kml': await inDegrees('KML') })],
  ['GeoParquet, Snappy', 'geoparquet', () => pointsInParquet('SNAPPY')],
  ['GeoParquet, not packed', 'geoparquet', () => pointsInParquet('UNCOMPRESSED')],
  ['TopoJSON', 'topojson', topology],
  ['Esri JSON', 'esrijson', featureSet],
];

/** Bytes that are made once, however many tests read them. */
function once(content: () => unknown): () => Promise<Uint8Array> {
  let bytes: Promise<Uint8Array> | undefined;
  return () => (bytes ??= (async () => bytesOf(await content()))());
}

/** The points of {@link LAMBERT_GEOJSON} in every light form: what it is, the format that we call it, and the bytes. */
export const POINT_FORMS = MADE.map(([form, format, content]) => [form, format, once(content)] as const);

/** The same as GPX, which keeps the number of a point as its name. */
export const GPX_POINTS = once(() =>
  inDegrees('GPX', '-sql', 'SELECT CAST(id AS character(8)) AS name FROM p'),
);

const byGdal = (driver: string, ...options: string[]) =>
  once(() => gdalConvert('p.geojson', LAMBERT_GEOJSON, driver, options));
const zippedByGdal = (driver: string, ...options: string[]) =>
  once(async () => zipSync(await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, driver, options)));

/** The same in the forms that GDAL reads for us, by the format that we call them. */
export const GDAL_FORMS = [
  ['gdb', zippedByGdal('OpenFileGDB', '-unsetFid')],
  // The older form of MapInfo has whole steps of a centimetre and a half over its bounds.
  ['mapinfo', zippedByGdal('MapInfo File', '-dsco', 'FORMAT=MIF')],
  ['ods', byGdal('ODS')],
  ['gml', byGdal('GML')],
] as const;

/** The same as a drawing, in which a point has no attributes and which names no CRS. */
export const DRAWN_POINTS = byGdal('DXF', '-select', '');

/** One form of each light format, by the format that we call it. */
export const ONE_OF_EACH = [
  ...[
    ...['FlatGeobuf', 'GeoJSON', 'GeoJSON by line', 'a zip with a Shapefile', 'GeoPackage'],
    ...[
      'semicolons and decimal commas',
      'Excel',
      'KML',
      'KMZ',
      'GeoParquet, Snappy',
      'TopoJSON',
      'Esri JSON',
    ],
  ].map((form) => {
    const [, , content] = POINT_FORMS.find(([name]) => name === form)!;
    return [form, content] as const;
  }),
  ['GPX', GPX_POINTS] as const,
];
