import { strToU8, zipSync } from 'fflate';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { CORE_TABLES, PRAGMAS, srsRows } from '../../src/io/exports/formats/geopackage/geoPackageSchema';
import { encodeHeader } from '../../src/io/formats/flatgeobuf/encodeHeader';
import { createDatabase } from '../../src/io/formats/geopackage/openSqlite';

/** A GeoPackage of which this SQL makes the layer `bomen`, a table or a view with a geometry `geom`. */
export async function geoPackage(sql: string): Promise<Uint8Array> {
  const { database, toBytes } = await createDatabase();
  database.exec(`${PRAGMAS}${CORE_TABLES}`);
  for (const row of srsRows('EPSG:4326'))
    database.exec({ sql: 'INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', bind: row });
  database.exec(`INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
    ('bomen', 'features', 'bomen', 4326);
    INSERT INTO gpkg_geometry_columns VALUES ('bomen', 'geom', 'POINT', 4326, 0, 0); ${sql}`);
  const bytes = toBytes();
  database.close();
  return bytes;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A point in Mechelen, in well-known binary. */
export const WKB_POINT = new Uint8Array(Buffer.from('0101000000000000000000124000000000008049c0', 'hex'));
new DataView(WKB_POINT.buffer, WKB_POINT.byteOffset).setFloat64(5, 4.48, true);
new DataView(WKB_POINT.buffer, WKB_POINT.byteOffset).setFloat64(13, 51.03, true);

/** A geometry as SQL writes one, after the header that a GeoPackage puts before it. */
export const sqlGeometry = (wkb: Uint8Array): string => `x'47500001e6100000${hex(wkb)}'`;

/** A line that says that it has four thousand million positions, and has none. */
export const ENDLESS_LINE = new Uint8Array(Buffer.from('0102000000ffffffff', 'hex'));

/** The first bytes of a FlatGeobuf of points; its features would follow. */
export function flatGeobufHead(featuresCount: number, indexNodeSize: number): Uint8Array {
  const header = encodeHeader({
    ...{ name: 'bomen', geometryType: GeometryType.Point, columns: [] },
    ...{ featuresCount, indexNodeSize, envelope: null },
  });
  return Buffer.concat([Buffer.from([0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0]), header]);
}

/** A GeoParquet with some points. @param declared rows that it says to have, where that is another number */
export function geoParquet(rows: number, declared?: number): Uint8Array {
  const bytes = new ByteWriter();
  const schema = [
    { name: 'root', num_children: 1 },
    { name: 'geometry', type: 'BYTE_ARRAY' as const, repetition_type: 'OPTIONAL' as const },
  ];
  const geo = {
    ...{ version: '1.1.0', primary_column: 'geometry' },
    columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'] } },
  };
  const writer = new ParquetWriter({
    ...{ writer: bytes, schema, kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }] },
  });
  writer.write({ columnData: [{ name: 'geometry', data: Array.from({ length: rows }, () => WKB_POINT) }] });
  if (declared !== undefined) {
    writer.num_rows = BigInt(declared);
    for (const group of writer.row_groups) {
      group.num_rows = BigInt(declared);
      for (const { meta_data: meta } of group.columns) if (meta) meta.num_values = BigInt(declared);
    }
  }
  writer.finish();
  return new Uint8Array(bytes.getBuffer());
}

const WORKBOOK = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheets><sheet name="Bomen" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" ' +
    'Target="worksheets/sheet1.xml"/></Relationships>',
};

/** A workbook of one sheet with these rows, as XML. */
export function workbook(rows: string): Uint8Array {
  const sheet =
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${rows}</sheetData></worksheet>`;
  const files = { ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The letters of a column, from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A row of texts, as XML of a sheet. @param number from 1 */
export function sheetRow(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, at) => `<c r="${columnLetters(at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The files of a Shapefile of points in a zip. @param count records of a point each */
export function shapefileZip(count: number): Uint8Array {
  const [shp, shx] = [
    new DataView(new ArrayBuffer(100 + 28 * count)),
    new DataView(new ArrayBuffer(100 + 8 * count)),
  ];
  for (const file of [shp, shx]) {
    file.setInt32(0, 9994);
    file.setInt32(24, file.byteLength / 2);
    file.setInt32(28, 1000, true);
    file.setInt32(32, 1, true);
  }
  const dbf = new Uint8Array(32 + 32 + 1 + 5 * count + 1);
  const head = new DataView(dbf.buffer);
  dbf[0] = 3;
  head.setUint32(4, count, true);
  head.setUint16(8, 65, true);
  head.setUint16(10, 5, true);
  dbf.set(strToU8('JAAR'), 32);
  dbf.set([0x43], 32 + 11);
  dbf[32 + 16] = 4;
  dbf[64] = 0x0d;
  for (let at = 0; at < count; at++) {
    shp.setInt32(100 + 28 * at, at + 1);
    shp.setInt32(104 + 28 * at, 10);
    shp.setInt32(108 + 28 * at, 1, true);
    shp.setFloat64(112 + 28 * at, 4.48, true);
    shp.setFloat64(120 + 28 * at, 51.03, true);
    shx.setInt32(100 + 8 * at, 50 + 14 * at);
    shx.setInt32(104 + 8 * at, 10);
    dbf.set(strToU8(' 2022'), 65 + 5 * at);
  }
  dbf[dbf.length - 1] = 0x1a;
  const prj =
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  return zipSync({
    ...{ 'bomen.shp': new Uint8Array(shp.buffer), 'bomen.shx': new Uint8Array(shx.buffer) },
    ...{ 'bomen.dbf': dbf, 'bomen.prj': strToU8(prj) },
  });
}
