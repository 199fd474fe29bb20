import { gzipSync, strToU8, zipSync } from 'fflate';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { expect, test } from 'vitest';
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
  ['<x:row r="7"><x:c s="1" r="AB7"><v>1</v></x:c><x:c r="XFD7"/></x:row>', [7, 28, 1]],
  ['<row/><row><c><v>1</v></c><c/><c t="n"><v>1</v></c></row><row r=\'5\'/><row/>', [6, 3, 2]],
  ['<x:row/><x:c r="D2"><x:v/></x:c><x:c t="s"><x:v/></x:c>', [2, 5, 1]],
  [`<c r="A1" t="inlineStr"><is><t>${'x'.repeat(2 ** 23)}</t></is></c><c r="B1"/>`, [1, 1, 0]],
  [`${' '.repeat(2 ** 22 - 45)}<c r="C2"><v>1</v></c>`, [2, 3, 1]],
  [`<row>${'<c><v>1</v></c>'.repeat(5)}</row>`.repeat(60_000), [60_000, 5, 300_000]],
] as const)('how far a sheet reaches is told by the places of its cells: %#', (rows, [...size]) => {
  const found = sheetSize(sheet(rows));
  expect(found && [found.rows, found.columns, found.numbers]).toEqual(size);
});

// A library that asks no more of a place than that a number ends it would fill the sheet up to them.
test.each([
  ...['<c r="zzzz1">', '<c r="A1e9">', '<c x=">" r="A&#49;">', '<row r="1e9">', '<c r="A">', '<c x="'],
  `<c x=" r='A1'" r="A1e9">`,
])('a place that is not understood is none: %s', async (cell) => {
  expect(sheetSize(sheet(cell))).toBe(null);
  const problem = { code: 'xlsx.invalid', params: { file: 'file' } };
  expect(await readProblem(workbook(`<row>${cell}<v>1</v></c></row>`))).toEqual(problem);
});

/** A table of fields without width, of which any number of values takes no room in the file. */
function emptyFields(fields: number, rows: number): Uint8Array {
  const head = 32 + 32 * fields + 1;
  const table = new Uint8Array(head + rows);
  const view = new DataView(table.buffer);
  view.setUint32(4, rows, true);
  view.setUint16(8, head, true);
  view.setUint16(10, 1, true);
  for (let field = 0; field < fields; field++)
    table.set(strToU8(`F${field}`.padEnd(11, '\0') + 'C'), 32 + 32 * field);
  table[head - 1] = 0x0d;
  return table;
}

/** The shapes of features without geometry. */
function nullShapes(count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(100 + 12 * count));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  for (let at = 0; at < count; at++) {
    view.setInt32(100 + 12 * at, at + 1);
    view.setInt32(104 + 12 * at, 2);
  }
  return new Uint8Array(view.buffer);
}

test('a Shapefile of more values than memory has room for is refused before they are read', async () => {
  const rows = MOST_CELLS / 500 + 1;
  const read = (fields: number, count: number) =>
    readShapefiles({ 'a.shp': nullShapes(count), 'a.dbf': emptyFields(fields, count) }, 'a');
  expect((await read(500, 3)).ok).toBe(true);
  await expect(read(500, rows)).rejects.toThrow(RangeError);
});

test('a FlatGeobuf of more values than memory has room for is refused before room is made for them', () => {
  const columns = (type: ColumnType) =>
    Array.from({ length: 1000 }, (_, at) => ({ name: `k${at}`, type }) as ColumnMeta);
  const tables = new FlatbufferTables(new Uint8Array(8));
  const rows = MOST_CELLS / 1000 + 1;
  expect(() => new PropertyReader(columns(ColumnType.Bool), tables, rows)).toThrow(RangeError);
  // Columns that are skipped take no room.
  expect(() => new PropertyReader(columns(ColumnType.Binary), tables, rows)).not.toThrow();
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
