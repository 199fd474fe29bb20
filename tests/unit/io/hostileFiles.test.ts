import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { checkCellCount, MOST_CELLS, MOST_COLUMNS } from '../../../src/features/tableLimits';
import { FlatbufferTables } from '../../../src/io/formats/flatgeobuf/flatbufferTables';
import { PropertyReader } from '../../../src/io/formats/flatgeobuf/propertyReader';
import { GeoJsonAttributes } from '../../../src/io/formats/geojson/geoJsonAttributes';
import { parseJson } from '../../../src/io/formats/geojson/parseJson';
import { PAGE_COMPRESSORS, PageTooLarge } from '../../../src/io/formats/geoparquet/pageCompressors';
import { readShapefiles } from '../../../src/io/formats/shapefile/readShapefiles';
import { sheetSize } from '../../../src/io/formats/table/sheetSize';
import { geoParquet, workbook } from '../../../scripts/hostile/madeForms';
import { readOk, readProblem } from '../../helpers/readFixture';

const COLUMNS = MOST_COLUMNS + 1;
const names = Array.from({ length: COLUMNS }, (_, at) => (at === 0 ? 'lon' : at === 1 ? 'lat' : `k${at}`));
const point = (properties: object) => ({
  ...{ type: 'Feature', properties },
  geometry: { type: 'Point', coordinates: [4.48, 51.03] },
});
const collection = (features: object[]) => ({ type: 'FeatureCollection', features });

test.each([
  ['a table', `${names.join(',')}\n4.48,51.03\n`],
  ['features with a name more each', collection(names.map((name) => point({ [name]: 1 })))],
  ['a workbook', workbook('<row r="1"><c r="ALM1"><v>1</v></c></row>')],
])('%s with too many columns is refused by their number', async (_, content) => {
  const params = { file: 'file', columns: COLUMNS, limit: MOST_COLUMNS };
  expect(await readProblem(content)).toEqual({ code: 'table.tooWide', params });
});

test('two cells at the ends of a sheet are no million rows', async () => {
  const ends = workbook(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="CV1048576"><v>1</v></c></row>',
  );
  expect(await readProblem(ends)).toEqual({ code: 'file.tooMuch', params: { file: 'file' } });
});

const sheet = (rows: string) => strToU8(`<x:worksheet><x:row r="?"/><x:sheetData>${rows}</x:sheetData>`);

test.each([
  ['<x:row r="7"><x:c s="1" r="AB7"><v>1</v></x:c><x:c r="XFD7"/></x:row>', { rows: 7, columns: 28 }],
  ['<row/><row><c><v>1</v></c><c/><c t="n"><v>1</v></c></row><row r=\'5\'/><row/>', { rows: 6, columns: 3 }],
  [`<c r="A1"><is><t>${'x'.repeat(2 ** 23)}</t></is></c><c r="B1"/>`, { rows: 1, columns: 1 }],
  [`${' '.repeat(2 ** 22 - 45)}<c r="C2"><v>1</v></c>`, { rows: 2, columns: 3 }],
  // As a library takes them that asks no more of a name than that a number ends it.
  ...[
    '<c r="zzzz1">',
    '<c r="A1e9">',
    '<c x=">" r="A&#49;">',
    '<row r="1e9">',
    `<c x=" r='A1'" r="A1e9">`,
    '<c r="A">',
    '<c x="',
  ].map((cell) => [cell, null] as const),
] as const)('how far a sheet reaches is told by names that are understood: %#', (rows, size) => {
  expect(sheetSize(sheet(rows))).toEqual(size);
});

test('a cell whose name a library takes for millions of rows is no workbook', async () => {
  const far = workbook('<row><c r="A9e9"><v>1</v></c></row>');
  expect(await readProblem(far)).toEqual({ code: 'xlsx.invalid', params: { file: 'file' } });
});

test('a FlatGeobuf has as many values as the columns of any layer', () => {
  const columns = Array.from({ length: MOST_COLUMNS }, () => ({ type: ColumnType.Int }) as ColumnMeta);
  const tables = new FlatbufferTables(new Uint8Array(8));
  expect(() => new PropertyReader(columns, tables, MOST_CELLS / MOST_COLUMNS + 1)).toThrow(RangeError);
  // What is skipped takes no room.
  const skipped = columns.map((column) => ({ ...column, type: ColumnType.Binary }));
  expect(() => new PropertyReader(skipped, tables, MOST_CELLS)).not.toThrow();
});

test('a Shapefile has as many values as the columns of any layer', async () => {
  const count = MOST_CELLS / MOST_COLUMNS + 1;
  const [shp, dbf] = [new Uint8Array(100 + 12 * count), new Uint8Array(33 + 32 * MOST_COLUMNS + count)];
  const [shapes, table] = [new DataView(shp.buffer), new DataView(dbf.buffer)];
  shapes.setInt32(0, 9994);
  shapes.setInt32(24, shp.length / 2);
  for (let at = 100; at < shp.length; at += 12) shapes.setInt32(at + 4, 2);
  table.setUint32(4, count, true);
  table.setUint16(8, 33 + 32 * MOST_COLUMNS, true);
  table.setUint16(10, 1, true);
  for (let field = 0; field < MOST_COLUMNS; field++) {
    const at = 32 + 32 * field;
    dbf.set(strToU8(`k${field}`), at);
    table.setUint8(at + 11, 'N'.charCodeAt(0));
  }
  await expect(readShapefiles({ 'a.shp': shp, 'a.dbf': dbf }, 'a')).rejects.toThrow(RangeError);
});

test('values that are not there take memory too', () => {
  const attributes = new GeoJsonAttributes();
  attributes.add(0, null, { a: 1 });
  expect(() => attributes.toColumns(1e9)).toThrow(RangeError);
  expect(() => checkCellCount(10, 10, 100)).not.toThrow();
});

test('a group of more rows than its file can hold is refused before room is made for them', async () => {
  expect((await readOk(geoParquet(500))).report.featureCount).toBe(500);
  expect(await readProblem(geoParquet(500, 4e9))).toMatchObject({ code: 'parquet.invalid' });
});

test('a document of more tags than memory has room for is refused before it is one', async () => {
  const document = new Uint8Array(4_000_100).fill(0x3c);
  document.set(strToU8('<?xml version="1.0"?><kml><Document>'));
  expect(await readProblem(document)).toEqual({ code: 'file.tooMuch', params: { file: 'file' } });
});

test('a text that would be made into objects at once has a limit, which is told', async () => {
  const params = { file: 'x', bytes: 13, limit: 12 };
  expect(parseJson(strToU8('{"a":"bcdef"}'), 'x', 12)).toEqual({
    ok: false,
    problem: { code: 'file.tooLarge', params },
  });
  const nothing = { type: 'Topology', arcs: [], objects: {} };
  expect(await readProblem(nothing)).toMatchObject({ code: 'layer.noFeatures' });
});

test('a layer that is empty or broken is passed over where others were chosen with it', async () => {
  const zip = zipSync({
    'a.geojson': strToU8(JSON.stringify(collection([]))),
    'b.kml': strToU8('<kml><Document>'),
    'b.csv': strToU8(`${names.join(',')}\n4.48,51.03\n`),
    'c.geojson': strToU8(JSON.stringify(collection([point({ jaar: 2022 })]))),
    'd.zip': zipSync({ 'x.txt': strToU8('x') }),
  });
  const { report } = await readOk(zip);
  expect(report).toMatchObject({ featureCount: 1, choice: { layer: 'c.geojson' } });
  expect(report.notes).toContainEqual({
    code: 'passedLayers',
    params: { layers: 'a.geojson, b.kml, b.csv' },
  });
  expect(report.notes).toContainEqual({ code: 'otherFiles', params: { files: 'd.zip' } });
  // Asked for, it says what is wrong with it.
  expect(await readProblem(zip, { layer: 'b.kml' })).toMatchObject({ code: 'xml.notXml' });
});

test('a packed page takes the room that it says to need, and none above a limit', () => {
  const packed = gzipSync(new Uint8Array(5_000_000));
  expect(PAGE_COMPRESSORS.GZIP(packed, 100)).toHaveLength(100);
  for (const unpack of Object.values(PAGE_COMPRESSORS)) {
    expect(() => unpack(packed, 2 ** 31)).toThrow(PageTooLarge);
  }
});
