import { strToU8, zipSync } from 'fflate';
import { BenchData } from '../bench/data/BenchData';
import { fileOf, longFile, sparseFile } from './files';
import { ENDLESS_LINE, flatGeobufHead, geoPackage, geoParquet } from './madeForms';
import { sheetRow, shapefileZip, sqlGeometry, WKB_POINT, workbook } from './madeForms';
import type { FileMaker, Trial } from './trial';

const GB3 = 3 * 1024 ** 3;
const MILLION = 1_000_000;
const COLLECTION = '{"type":"FeatureCollection","features":[';

const placeOf = (at: number): [x: number, y: number] => [
  4.3 + ((at * 7919) % 5000) / 10_000,
  50.9 + ((at * 104_729) % 3000) / 10_000,
];

function* features(count: number): Generator<string> {
  yield COLLECTION;
  for (let at = 0; at < count; at++) {
    const [x, y] = placeOf(at);
    yield (
      `${at > 0 ? ',\n' : ''}{"type":"Feature","properties":{"id":${at},"jaar":${2015 + (at % 10)},"soort":"Tilia cordata"},` +
      `"geometry":{"type":"Point","coordinates":[${x.toFixed(6)},${y.toFixed(6)}]}}`
    );
  }
  yield ']}';
}

function* tableRows(count: number): Generator<string> {
  yield 'id,lon,lat,jaar\n';
  for (let at = 0; at < count; at++) {
    const [x, y] = placeOf(at);
    yield `${at},${x.toFixed(5)},${y.toFixed(5)},${2015 + (at % 10)}\n`;
  }
}

/** An ordinary small file, which every trial ends with. */
export const ORDINARY: FileMaker = fileOf('gewoon.geojson', () => [...features(4)].join(''));

export const POINTS: FileMaker = () => new BenchData(null).layerFile({ kind: 'points', size: 6_600_000 });
/** Features of 139 bytes. */
export const GEOJSON_200: FileMaker = longFile('groot.geojson', () => features(1_480_000));
export const CSV_MILLION: FileMaker = longFile('miljoen.csv', () => tableRows(MILLION));
export const POINTS_MILLION: FileMaker = () =>
  new BenchData(null).layerFile({ kind: 'points', size: MILLION });
const SHP_MILLION = fileOf('miljoen-shp.zip', () => shapefileZip(MILLION));
const LARGE_GPKG = fileOf('groot.gpkg', () =>
  geoPackage(`CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB, jaar INTEGER);
    INSERT INTO bomen (geom, jaar) WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ${MILLION})
    SELECT ${sqlGeometry(WKB_POINT)}, 2022 FROM r;`),
);
const SHEET_ROWS = 200_000;
const LARGE_XLSX = fileOf('groot.xlsx', () =>
  workbook(
    sheetRow(1, ['id', 'lon', 'lat']) +
      Array.from({ length: SHEET_ROWS }, (_, at) => sheetRow(at + 2, [`${at}`, '4.48', '51.03'])).join(''),
  ),
);
const LARGER_KML = longFile('groter.kml', function* () {
  yield '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>';
  for (let at = 0; at < MILLION; at++)
    yield `<Placemark><name>${at}</name><Point><coordinates>4.48,51.03</coordinates></Point></Placemark>`;
  yield '</Document></kml>';
});
const LARGE_KML = longFile('groot.kml', function* () {
  yield '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>';
  for (let at = 0; at < 300_000; at++) {
    const [x, y] = placeOf(at);
    yield `<Placemark><name>${at}</name><Point><coordinates>${x},${y}</coordinates></Point></Placemark>`;
  }
  yield '</Document></kml>';
});

const large = { opens: true } as const;
const LARGE: readonly Trial[] = [
  { name: '6.6 M points, FlatGeobuf', files: [POINTS], ...large },
  { name: '200 MB, GeoJSON', files: [GEOJSON_200], ...large },
  { name: '1 M rows, CSV', files: [CSV_MILLION], ...large },
  { name: '1 M points, Shapefile in a zip', files: [SHP_MILLION], ...large },
  { name: '1 M points, GeoPackage', files: [LARGE_GPKG], ...large },
  { name: `${SHEET_ROWS} rows, Excel`, files: [LARGE_XLSX], ...large },
  { name: '300,000 placemarks, KML', files: [LARGE_KML], ...large },
  { name: '1 M points, FlatGeobuf', files: [POINTS_MILLION], ...large },
  { name: '200 MB of GeoJSON, dropped', files: [GEOJSON_200], isDropped: true, ...large },
];

const start = (text: string) => () => strToU8(text);
const SPARSE_ZIP = () => zipSync({ 'bomen.geojson': strToU8(`${COLLECTION}]}`) });
const sparse = (ending: string, head: () => Uint8Array | Promise<Uint8Array>): Trial => ({
  name: `3 GB, .${ending}`,
  files: [sparseFile(`3gb.${ending}`, head, GB3)],
});
export const SPARSE_GEOJSON = sparseFile('3gb.geojson', start(COLLECTION), GB3);
const HUGE: readonly Trial[] = [
  { name: '3 GB, .geojson', files: [SPARSE_GEOJSON] },
  sparse('fgb', () => flatGeobufHead(1000, 0)),
  sparse('gpkg', () => geoPackage('CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);')),
  sparse('csv', start('id,lon,lat\n1,4.48,51.03\n')),
  sparse('zip', SPARSE_ZIP),
  sparse('shp', () => new Uint8Array(Buffer.from('0000270a', 'hex'))),
  {
    name: '3 GB .shp with its .dbf',
    files: [
      sparseFile('deel.shp', () => new Uint8Array(Buffer.from('0000270a', 'hex')), GB3),
      fileOf('deel.dbf', () => new Uint8Array(64)),
    ],
  },
  { name: '1.9 GB, .geojson', files: [sparseFile('1.9gb.geojson', start(COLLECTION), 1.9e9)] },
  { name: '1.9 GB, .csv', files: [sparseFile('1.9gb.csv', start('id,lon,lat\n1,4.48,51.03\n'), 1.9e9)] },
  {
    name: '1.9 GB, .gpkg',
    files: [
      sparseFile(
        '1.9gb.gpkg',
        () => geoPackage('CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);'),
        1.9e9,
      ),
    ],
  },
  { name: '1.9 GB, .zip', files: [sparseFile('1.9gb.zip', SPARSE_ZIP, 1.9e9)] },
];

const zeros = (length: number): Uint8Array => new Uint8Array(length).fill(0x20);
export const BOMB: FileMaker = fileOf('bom.zip', () => zipSync({ 'bomen.geojson': zeros(300e6) }));
/** A zip that says of its files that they are smaller than they are. */
function liar(): Uint8Array {
  const zip = zipSync({ 'bomen.geojson': zeros(300e6) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  for (const at of [22, directory + 24]) view.setUint32(at, 1000, true);
  return zip;
}
const nested = (depth: number, inner: Uint8Array): Uint8Array =>
  depth === 0 ? inner : zipSync({ [`${depth}.zip`]: nested(depth - 1, inner) });

const ARCHIVES: readonly Trial[] = [
  { name: 'zip bomb, by ratio', files: [BOMB] },
  { name: 'zip bomb, that lies of its size', files: [fileOf('leugen.zip', liar)] },
  {
    name: 'zip bomb, nested',
    files: [fileOf('genest.zip', () => nested(8, zipSync({ 'a.geojson': zeros(100e6) })))],
  },
  {
    name: 'zip with 60,000 files',
    files: [
      fileOf('veel.zip', () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 60_000 }, (_, at) => [`a${at}.geojson`, strToU8(`${COLLECTION}]}`)]),
          ),
          { level: 0 },
        ),
      ),
    ],
  },
  {
    name: 'zip with nothing in it',
    files: [fileOf('leeg.zip', () => zipSync({ 'map/': new Uint8Array(0) }))],
  },
  {
    name: 'Excel bomb',
    files: [fileOf('bom.xlsx', () => workbook(`${sheetRow(1, ['lon', 'lat'])}${' '.repeat(300e6)}`))],
  },
];

const COLUMNS = 200_000;
const wide = (length: number, row: number): string[] =>
  Array.from({ length }, (_, at) =>
    at === 0 ? (row ? '4.48' : 'lon') : at === 1 ? (row ? '51.03' : 'lat') : `k${at}`,
  );
const wideTable = (count: number) => [0, 1, 2, 3].map((row) => wide(count, row).join(',')).join('\n');
const view = (query: string) => () => geoPackage(`CREATE VIEW bomen AS ${query};`);
const RECURSIVE = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)';
const POINT_COLUMN = `${sqlGeometry(WKB_POINT)} AS geom`;

const SHAPES: readonly Trial[] = [
  { name: '1 M placemarks, KML', files: [LARGER_KML] },
  { name: '10 M rows, CSV', files: [longFile('tien-miljoen.csv', () => tableRows(10 * MILLION))] },
  { name: '200,000 columns, CSV', files: [fileOf('breed.csv', () => wideTable(COLUMNS))] },
  { name: '200,000 columns, GeoJSON', files: [fileOf('breed.geojson', wideGeoJson)] },
  {
    name: '1,000 columns, CSV',
    files: [fileOf('breed1000.csv', () => wideTable(1000))],
    opens: true,
  },
  {
    name: '16,384 columns, Excel',
    files: [
      fileOf('breed.xlsx', () =>
        workbook([1, 2, 3].map((row) => sheetRow(row, wide(16_384, row - 1))).join('')),
      ),
    ],
  },
  {
    name: '1,999 columns, GeoPackage',
    files: [
      fileOf('breed.gpkg', () =>
        geoPackage(`CREATE TABLE bomen (geom BLOB, ${Array.from({ length: 1998 }, (_, at) => `k${at} TEXT`).join(', ')});
          INSERT INTO bomen (geom) VALUES (${sqlGeometry(WKB_POINT)});`),
      ),
    ],
  },
  { name: '200,000 columns, GeoPackage', files: [fileOf('breder.gpkg', widerGeoPackage)] },
  {
    name: 'two cells at the ends of a sheet',
    files: [
      fileOf('hoeken.xlsx', () =>
        workbook(`${sheetRow(1, ['lon', 'lat'])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      ),
    ],
  },
  {
    name: 'a million empty rows, Excel',
    files: [
      fileOf('lege-rijen.xlsx', () =>
        workbook(
          sheetRow(1, ['lon', 'lat']) +
            sheetRow(2, ['4.48', '51.03']) +
            Array.from({ length: MILLION }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}"/></row>`).join(
              '',
            ),
        ),
      ),
    ],
    opens: true,
  },
  {
    name: 'endless view without rows',
    files: [fileOf('zonder-eind.gpkg', view(`${RECURSIVE} SELECT NULL AS geom FROM r WHERE n < 0`))],
  },
  {
    name: 'endless view with rows',
    files: [fileOf('eindeloos.gpkg', view(`${RECURSIVE} SELECT ${POINT_COLUMN} FROM r`))],
  },
  {
    name: 'view that takes minutes',
    files: [
      fileOf('minuten.gpkg', () =>
        geoPackage(`CREATE TABLE t (n INTEGER);
          INSERT INTO t WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 60000) SELECT n FROM r;
          CREATE VIEW bomen AS SELECT ${POINT_COLUMN}, sum(a.n * b.n) AS som FROM t a, t b;`),
      ),
    ],
  },
  {
    name: 'view with rows that take seconds each',
    files: [
      fileOf('traag.gpkg', () =>
        geoPackage(`CREATE TABLE t (n INTEGER);
          INSERT INTO t WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 9000) SELECT n FROM r;
          CREATE VIEW bomen AS SELECT ${POINT_COLUMN},
            (SELECT sum(b.n * c.n + a.n) FROM t b, t c) AS som FROM t a;`),
      ),
    ],
  },
];

function widerGeoPackage(): Promise<Uint8Array> {
  const columns = Array.from({ length: COLUMNS }, (_, at) => `k${at} TEXT`).join(', ');
  return geoPackage(`CREATE TABLE bomen (geom BLOB); PRAGMA writable_schema = 1;
    UPDATE sqlite_schema SET sql = 'CREATE TABLE bomen (geom BLOB, ${columns})' WHERE name = 'bomen';`);
}

function wideGeoJson(): string {
  const properties = Object.fromEntries(Array.from({ length: COLUMNS }, (_, at) => [`k${at}`, at]));
  const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [4.48, 51.03] } };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
}

const entities = (root: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a0 "lol">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
  ).join('')}]>`;
const repeated = (text: string, count: number): string => text.repeat(count);
const NEST = 200_000;
const feature = (geometry: string, properties = '{}'): string =>
  `${COLLECTION}{"type":"Feature","properties":${properties},"geometry":${geometry}}]}`;

const NESTED: readonly Trial[] = [
  {
    name: 'entities, KML',
    files: [
      fileOf(
        'lol.kml',
        () =>
          `${entities('kml')}<kml><Document><Placemark><name>&a9;</name><Point><coordinates>4.48,51.03</coordinates></Point></Placemark></Document></kml>`,
      ),
    ],
  },
  {
    name: 'entities, GPX',
    files: [
      fileOf(
        'lol.gpx',
        () =>
          `${entities('gpx')}<gpx version="1.1"><wpt lat="51.03" lon="4.48"><name>&a9;</name></wpt></gpx>`,
      ),
    ],
  },
  {
    name: 'one long entity many times, KML',
    files: [
      fileOf(
        'lang.kml',
        () =>
          `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "${repeated('lang', 25_000)}">]><kml><Document><Placemark><name>${repeated('&a;', 100_000)}</name><Point><coordinates>4.48,51.03</coordinates></Point></Placemark></Document></kml>`,
      ),
    ],
  },
  {
    name: 'folders in folders, KML',
    files: [
      fileOf(
        'diep.kml',
        () => `<?xml version="1.0"?><kml>${repeated('<Folder>', NEST)}${repeated('</Folder>', NEST)}</kml>`,
      ),
    ],
  },
  {
    name: 'lists in lists, GeoJSON',
    opens: true,
    files: [
      fileOf('diep.geojson', () =>
        feature(`{"type":"Polygon","coordinates":${repeated('[', NEST)}${repeated(']', NEST)}}`),
      ),
    ],
  },
  {
    name: 'objects in objects, GeoJSON',
    opens: true,
    files: [
      fileOf('diep-object.geojson', () =>
        feature(
          '{"type":"Point","coordinates":[4.48,51.03]}',
          `{"a":${repeated('{"a":', NEST)}1${repeated('}', NEST)}}`,
        ),
      ),
    ],
  },
  {
    name: 'collections in collections, GeoJSON',
    opens: true,
    files: [
      fileOf('diep-verzameling.geojson', () =>
        feature(
          `${repeated('{"type":"GeometryCollection","geometries":[', 50_000)}{"type":"Point","coordinates":[4.48,51.03]}${repeated(']}', 50_000)}`,
        ),
      ),
    ],
  },
  { name: 'a row group of 4,000 million rows', files: [fileOf('groep.parquet', () => geoParquet(500, 4e9))] },
  { name: 'a header of 4,000 million features', files: [fileOf('vier.fgb', () => flatGeobufHead(4e9, 0))] },
  { name: 'the same with an index', files: [fileOf('vier-index.fgb', () => flatGeobufHead(4e9, 16))] },
  {
    name: 'the same with an index of 2 a node',
    files: [fileOf('vier-twee.fgb', () => flatGeobufHead(9e15, 2))],
  },
  {
    name: 'a line of 4,000 million positions',
    files: [
      fileOf('lijn.gpkg', () =>
        geoPackage(`CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);
          INSERT INTO bomen (geom) VALUES (${sqlGeometry(ENDLESS_LINE)}), (${sqlGeometry(WKB_POINT)});`),
      ),
    ],
    opens: true,
  },
];

const EMPTY: readonly Trial[] = (
  [
    ['0 bytes', 'leeg.geojson', () => ''],
    ['empty GeoJSON', 'leeg2.geojson', () => `${COLLECTION}]}`],
    ['empty FlatGeobuf', 'leeg.fgb', () => flatGeobufHead(0, 0)],
    ['empty Shapefile', 'leeg-shp.zip', () => shapefileZip(0)],
    [
      'empty GeoPackage',
      'leeg.gpkg',
      () => geoPackage('CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);'),
    ],
    [
      'GeoPackage without layers',
      'laagloos.gpkg',
      () => geoPackage('DELETE FROM gpkg_geometry_columns; DELETE FROM gpkg_contents;'),
    ],
    ['CSV of a heading', 'leeg.csv', () => 'id,lon,lat\n'],
    ['CSV of blank rows', 'blanco.csv', () => `id,lon,lat\n${',,\n'.repeat(1000)}`],
    ['Excel of a heading', 'leeg.xlsx', () => workbook(sheetRow(1, ['id', 'lon', 'lat']))],
    ['Excel without rows', 'leeg2.xlsx', () => workbook('')],
    [
      'empty KML',
      'leeg.kml',
      () => '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
    ],
    [
      'empty GPX',
      'leeg.gpx',
      () => '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"/>',
    ],
    ['empty GeoParquet', 'leeg.parquet', () => geoParquet(0)],
    ['empty TopoJSON', 'leeg.topojson', () => '{"type":"Topology","arcs":[],"objects":{}}'],
    [
      'empty layer of TopoJSON',
      'leeg2.topojson',
      () => '{"type":"Topology","arcs":[],"objects":{"a":{"type":"GeometryCollection","geometries":[]}}}',
    ],
    ['empty Esri JSON', 'leeg.json', () => '{"geometryType":"esriGeometryPoint","fields":[],"features":[]}'],
  ] as const satisfies readonly (readonly [string, string, () => string | Uint8Array | Promise<Uint8Array>])[]
).map(([name, file, content]) => ({ name, files: [fileOf(file, content)] }));

const TOGETHER: readonly Trial[] = [
  { name: '3 GB and a good file', files: [SPARSE_GEOJSON, ORDINARY], isDropped: true, opens: true },
  { name: 'zip bomb and a good file', files: [BOMB, ORDINARY], isDropped: true, opens: true },
  {
    name: 'entities and a good file',
    files: [
      fileOf('lol2.kml', () => `${entities('kml')}<kml><Placemark><name>&a9;</name></Placemark></kml>`),
      ORDINARY,
    ],
    isDropped: true,
    opens: true,
  },
  {
    name: 'empty and a good file',
    files: [fileOf('niets.geojson', () => ''), ORDINARY],
    isDropped: true,
    opens: true,
  },
  {
    name: 'endless view and a good file',
    files: [fileOf('eindeloos2.gpkg', view(`${RECURSIVE} SELECT ${POINT_COLUMN} FROM r`)), ORDINARY],
    isDropped: true,
    opens: true,
  },
];

const STOPPED: readonly Trial[] = [
  ...LARGE,
  ...HUGE.slice(7),
  ...SHAPES.slice(8),
  ...NESTED.slice(2, 3),
].flatMap((trial) =>
  [150, 1200].map((stopsAfter) => {
    const { opens: _, ...rest } = trial;
    return { ...rest, name: `stopped after ${stopsAfter} ms: ${trial.name}`, stopsAfter };
  }),
);

export const FILE_TRIALS: readonly Trial[] = [
  ...[...LARGE, ...HUGE, ...ARCHIVES, ...SHAPES, ...NESTED, ...EMPTY, ...TOGETHER, ...STOPPED],
];
