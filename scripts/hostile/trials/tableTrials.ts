import { fileOf } from '../files';
import { geoPackage, sheetRow, sqlGeometry, WKB_POINT, workbook } from '../madeForms';
import { MILLION, oneFeature } from '../madeTexts';
import type { Trial } from '../trial';

const COLUMNS = 200_000;
const wide = (length: number, row: number): string[] =>
  Array.from({ length }, (_, at) =>
    at === 0 ? (row ? '4.48' : 'lon') : at === 1 ? (row ? '51.03' : 'lat') : `k${at}`,
  );
const wideTable = (count: number) => [0, 1, 2, 3].map((row) => wide(count, row).join(',')).join('\n');

function widerGeoPackage(): Promise<Uint8Array> {
  const columns = Array.from({ length: COLUMNS }, (_, at) => `k${at} TEXT`).join(', ');
  return geoPackage(`CREATE TABLE bomen (geom BLOB); PRAGMA writable_schema = 1;
    UPDATE sqlite_schema SET sql = 'CREATE TABLE bomen (geom BLOB, ${columns})' WHERE name = 'bomen';`);
}

function wideGeoJson(): string {
  const properties = Object.fromEntries(Array.from({ length: COLUMNS }, (_, at) => [`k${at}`, at]));
  return oneFeature('{"type":"Point","coordinates":[4.48,51.03]}', JSON.stringify(properties));
}

export const WIDE: readonly Trial[] = [
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
];

/** Sheets with little in them, far apart. */
export const EMPTY_SHEETS: readonly Trial[] = [
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
];

const view = (query: string) => () => geoPackage(`CREATE VIEW bomen AS ${query};`);
const RECURSIVE = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)';
const POINT_COLUMN = `${sqlGeometry(WKB_POINT)} AS geom`;
export const ENDLESS_VIEW = view(`${RECURSIVE} SELECT ${POINT_COLUMN} FROM r`);

/** Views that never come to an end, or not soon. */
export const VIEWS: readonly Trial[] = [
  {
    name: 'endless view without rows',
    files: [fileOf('zonder-eind.gpkg', view(`${RECURSIVE} SELECT NULL AS geom FROM r WHERE n < 0`))],
  },
  {
    name: 'endless view with rows',
    files: [fileOf('eindeloos.gpkg', ENDLESS_VIEW)],
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
