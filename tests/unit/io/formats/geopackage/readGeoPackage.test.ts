import { strFromU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { attributeValue, findAttribute } from '../../../../../src/features/columns';
import { createDatabase, openDatabase } from '../../../../../src/io/formats/geopackage/openSqlite';
import { measureDocument } from '../../../../../src/io/exports/measureDocument';
import { exported } from '../../../../helpers/exported';
import { gdalConvert } from '../../../../helpers/gdal';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { readOk, readProblem } from '../../../../helpers/readFixture';

const FEATURES = [
  {
    type: 'Feature' as const,
    properties: { naam: 'Thérèse', aantal: 12.5, geheel: 3, gebouwd: '2024-05-01', weg: true },
    geometry: { type: 'Point' as const, coordinates: [4.3839, 50.8428, 12] },
  },
  {
    type: 'Feature' as const,
    properties: { naam: null, aantal: null, geheel: null, gebouwd: null, weg: null },
    geometry: null,
  },
];
const source = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: FEATURES }));

test('a GeoPackage of GDAL is read: its CRS, its heights left out, every type of value', async () => {
  const bytes = await gdalConvert('punten.geojson', source, 'GPKG', ['-t_srs', 'EPSG:31370']);
  const { columns, report } = await readOk(bytes);
  expect(report).toMatchObject({ format: 'geopackage', crs: 'EPSG:31370', featureCount: 2, pointCount: 1 });
  expect(report.notes.map(({ code }) => code).sort()).toEqual(['droppedZ', 'transformed', 'withoutGeometry']);
  expect(columns.points.positions[0]).toBeCloseTo(4.3839, 8);
  expect(columns.points.positions[1]).toBeCloseTo(50.8428, 8);
  const row = (feature: number) =>
    columns.attributes.map((column) => [column.name, column.type, attributeValue(column, feature)]);
  expect(row(0)).toEqual([
    ['naam', 'text', 'Thérèse'],
    ['aantal', 'number', 12.5],
    ['geheel', 'number', 3],
    ['gebouwd', 'date', '2024-05-01'],
    ['weg', 'boolean', true],
  ]);
  expect(row(1).map(([, , value]) => value)).toEqual([null, null, null, null, null]);
});

const ABOUT = { name: 'x', target: 'bomen', synthetic: false, source: '', licence: '', date: '' } as const;
const small = async () =>
  exported(
    measureDocument(geojsonColumns(FEATURES.slice(0, 1), { naam: 'text' }), ABOUT, 'nl'),
    'geopackage',
  );

/** Our own file after some SQL. */
async function changed(sql: string): Promise<Uint8Array> {
  const { database, toBytes } = await createDatabase();
  const original = await openDatabase(await small());
  const rows =
    original.selectValues(`SELECT sql FROM sqlite_master WHERE sql NOTNULL AND name NOT LIKE 'rtree_%'
    AND name NOT LIKE 'sqlite_%'`);
  for (const statement of rows) database.exec(String(statement));
  original.close();
  database.exec(sql);
  const bytes = toBytes();
  database.close();
  return bytes;
}
const CONTENTS = `INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('x', 'features', 4326);
  INSERT INTO gpkg_geometry_columns VALUES ('x', 'geom', 'GEOMETRY', 4326, 0, 0);`;

test('a file that QGIS has open, with a log beside it, is read as far as it is saved, and says so', async () => {
  const bytes = (await small()).slice();
  bytes.set([2, 2], 18);
  const { columns, report } = await readOk(bytes);
  expect(attributeValue(findAttribute(columns, 'naam')!, 0)).toBe('Thérèse');
  expect(report.notes).toEqual([{ code: 'openElsewhere', params: {} }]);
  expect([...bytes.subarray(18, 20)]).toEqual([2, 2]);
});

test('the bytes of a file as Node reads them, in memory that it shares, are read and left as they are', async () => {
  const file = await small();
  const pool = Buffer.alloc(file.length + 16, 0xff);
  const buffer = pool.subarray(8, 8 + file.length);
  buffer.set(file);
  expect((await readOk(buffer)).columns.count).toBe(1);
  expect(buffer.equals(file)).toBe(true);
});

describe('a file that is not right', () => {
  test.each([1, 4096, 100_000])('that lacks its last %i bytes is no layer', async (lost) => {
    const bytes = await small();
    expect(await readProblem(bytes.slice(0, bytes.length - lost))).toMatchObject({
      code: 'geopackage.invalid',
    });
  });

  test('that is a damaged database is said so', async () => {
    const bytes = (await small()).slice(0, 5000);
    expect(await readProblem(bytes)).toEqual({ code: 'geopackage.invalid', params: { file: 'file' } });
  });

  test('whose list of layers is damaged is no layer, for it may be another', async () => {
    const bytes = (await small()).slice();
    const row = 'xgeomPOINT';
    const at = bytes.findIndex((_, start) => strFromU8(bytes.subarray(start, start + row.length)) === row);
    bytes[at] = 'y'.charCodeAt(0);
    expect(await readProblem(bytes)).toMatchObject({ code: 'geopackage.invalid' });
    bytes[at] = 'x'.charCodeAt(0);
    expect((await readOk(bytes)).columns.count).toBe(1);
  });

  test('that is a database of something else is said so', async () => {
    const { database, toBytes } = await createDatabase();
    database.exec('CREATE TABLE bomen (naam TEXT)');
    const bytes = toBytes();
    database.close();
    expect(await readProblem(bytes)).toMatchObject({ code: 'geopackage.invalid' });
  });

  test('without a layer with geometry is said so', async () => {
    expect(await readProblem(await changed('DELETE FROM gpkg_geometry_columns'))).toMatchObject({
      code: 'geopackage.invalid',
    });
  });

  test.each<[string, string, string?]>([
    ['text for a geometry', `'POINT(4 51)'`],
    ['bytes that are none', `x'0102030405060708090a'`],
    ['a point that breaks off', `x'4750000100000000' || x'0101000000000000'`],
    [
      'a line with more positions than it counts',
      `x'4750000100000000' || x'010200000002000000' || zeroblob(48)`,
    ],
    [
      'a place that is no number',
      `x'4750000100000000' || x'0101000000000000000000f07f0000000000804940'`,
      'badPosition',
    ],
    ['a line of one position', `x'4750000100000000' || x'010200000001000000' || zeroblob(16)`, 'shortLine'],
    ['a type that does not exist', `x'4750000100000000' || x'016300000000000000'`],
  ])('with %s leaves the feature out, and names it', async (_, geometry, cause = 'damagedGeometry') => {
    const type = geometry.startsWith('x') ? 'BLOB' : 'TEXT';
    const { columns, report } = await readOk(
      await changed(`${CONTENTS} INSERT INTO x (geom) VALUES (NULL), (CAST(${geometry} AS ${type}))`),
    );
    expect([columns.count, report.pointCount + report.lineCount]).toEqual([2, 0]);
    expect(report.notes).toEqual([
      { code: 'withoutGeometry', params: { count: 1, rows: '1' } },
      { code: 'leftOutFeatures', params: { count: 1, rows: '2', cause } },
    ]);
  });

  test('with a type that is not measured names it', async () => {
    const surface = `CAST(x'4750000100000000' || x'010e00000000000000' AS BLOB)`;
    const { report } = await readOk(await changed(`${CONTENTS} INSERT INTO x (geom) VALUES (${surface})`));
    expect(report.notes).toEqual([
      { code: 'unsupportedFeatures', params: { count: 1, rows: '1', type: 'Surface' } },
    ]);
  });
});

test('names the layers that are not read, and the columns of bytes', async () => {
  const sql = `${CONTENTS}
    ALTER TABLE x ADD COLUMN foto BLOB;
    CREATE TABLE y (fid INTEGER PRIMARY KEY, geom POINT);
    INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('y', 'features', 4326);
    INSERT INTO gpkg_geometry_columns VALUES ('y', 'geom', 'POINT', 4326, 0, 0);
    INSERT INTO x (naam) VALUES ('Gent')`;
  const { columns, report } = await readOk(await changed(sql));
  expect(attributeValue(findAttribute(columns, 'naam')!, 0)).toBe('Gent');
  expect(report.notes).toEqual(
    expect.arrayContaining([
      { code: 'skippedColumns', params: { columns: 'foto' } },
      { code: 'otherLayers', params: { layers: 'y' } },
    ]),
  );
});

describe('the key of a table', () => {
  const keyed = async (key: string, values: string[], options: string[] = []) => {
    const csv = `${key},naam,WKT\n${values.map((value, at) => `${value},n${at},POINT (4.${at} 51)`).join('\n')}\n`;
    const bytes = await gdalConvert('in.csv', new TextEncoder().encode(csv), 'GPKG', [
      ...[
        '-a_srs',
        'EPSG:4326',
        '-sql',
        `SELECT CAST(${key} AS integer) AS ${key}, naam, geometry FROM "in"`,
      ],
      ...['-dialect', 'SQLITE', '-lco', `FID=${key}`, ...options],
    ]);
    return readOk(bytes);
  };

  test('that is a code is the last column, a number', async () => {
    const { columns, report } = await keyed('NIS', ['44021', '44085']);
    expect(report.columns).toEqual([
      { name: 'naam', type: 'text', example: 'n0' },
      { name: 'NIS', type: 'number', example: '44021' },
    ]);
    expect([0, 1].map((row) => attributeValue(findAttribute(columns, 'NIS')!, row))).toEqual([44021, 44085]);
  });

  test('that numbers the rows is none, unless it has another name or leaves numbers out', async () => {
    const names = async (...request: Parameters<typeof keyed>) =>
      (await keyed(...request)).report.columns.map(({ name }) => name);
    expect(await names('fid', ['1', '2'])).toEqual(['naam']);
    expect(await names('fid', ['1', '7'])).toEqual(['naam', 'fid']);
    expect(await names('perceel', ['1', '2'])).toEqual(['naam', 'perceel']);
  });
});

describe('what a GeoPackage holds beside one layer', () => {
  test('another layer can be chosen, and a table is read by its coordinates', async () => {
    const two = await gdalConvert('punten.geojson', source, 'GPKG', ['-nln', 'bomen']);
    expect((await readOk(two, { layer: 'hagen' })).report.featureCount).toBe(2);
    const rows = new TextEncoder().encode('naam;x;y\nlinde;104021,5;193519\n');
    const table = await gdalConvert('tabel.csv', rows, 'GPKG');
    expect((await readOk(table)).report).toMatchObject({
      format: 'geopackage',
      pointCount: 1,
      crs: 'EPSG:31370',
    });
    const bare = await gdalConvert('tabel.csv', new TextEncoder().encode('naam;soort\nlinde;boom\n'), 'GPKG');
    expect((await readOk(bare)).report.table).toEqual({ delimiter: null, repeated: [] });
  });

  test('a view whose rows never end is stopped', async () => {
    let now = performance.now();
    // Each question takes four seconds, so that the test does not.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 4_000));
    try {
      const endless = await changed(`DROP TABLE "x"; CREATE VIEW "x" AS WITH RECURSIVE r(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS fid, NULL AS geom FROM r;
        ${CONTENTS}`);
      expect(await readProblem(endless)).toMatchObject({ code: 'geopackage.endless' });
    } finally {
      clock.mockRestore();
    }
  });

  test('a view of which every row takes its time is stopped too', async () => {
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    try {
      const slow = await changed(`DROP TABLE "x"; CREATE VIEW "x" AS WITH RECURSIVE r(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 200), s(n) AS
        (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 3000)
        SELECT r.n AS fid, NULL AS geom, (SELECT sum(s.n * r.n) FROM s) AS som FROM r; ${CONTENTS}`);
      expect(await readProblem(slow)).toMatchObject({ code: 'geopackage.endless' });
    } finally {
      clock.mockRestore();
    }
  });
});
