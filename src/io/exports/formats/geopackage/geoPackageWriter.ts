import { itemAt } from '../../../../domain/itemAt';
import type { Database } from '@sqlite.org/sqlite-wasm';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { extentOf } from '../../../formats/flatgeobuf/featureBoxes';
import { createDatabase } from '../../../formats/geopackage/openSqlite';
import { readGeoPackage } from '../../../formats/geopackage/readGeoPackage';
import { WkbEncoder } from '../../../formats/geopackage/wkbEncoder';
import type { PreparedDocument } from '../../exportDocument';
import { translate } from '../../../../i18n/translate';
import { provenanceTexts } from '../../provenanceText';
import { uniqueNames } from '../../../uniqueNames';
import { checkReadBack } from '../checkReadBack';
import type { ExportWriter } from '../exportWriter';
import { geoPackageType, geoPackageValue } from './geoPackageColumn';
import { RowInserter } from './insertRows';
import type { SqlValue } from './insertRows';
import { CORE_TABLES, indexTriggers, PRAGMAS, quoted, srsId, srsRows } from './geoPackageSchema';

/** Names of the key and of the geometry, as GDAL gives them. */
const OWN_COLUMNS = ['fid', 'geom'];
const PROVENANCE_TABLE = 'provenance';

/**
 * GeoPackage 1.2: one layer with typed columns, a spatial index and the headings of its columns, and a table
 * `provenance` with what the numbers rest on.
 */
export const geoPackageWriter: ExportWriter = {
  write: async (document) => {
    const { database, capi, toBytes } = await createDatabase();
    const rows = new RowInserter(database, capi);
    try {
      database.exec(PRAGMAS + CORE_TABLES);
      database.transaction(() => {
        rows.insert('gpkg_spatial_ref_sys', srsRows(document.crs), 6);
        writeLayer(database, rows, document);
        writeProvenance(database, rows, document);
      });
      return toBytes();
    } finally {
      database.close();
    }
  },
  check: async (bytes, document, file) => checkReadBack(await readGeoPackage(bytes, file), document, file),
};

function writeLayer(database: Database, rows: RowInserter, document: PreparedDocument): void {
  const { name, title, columns, fields, crs } = document;
  const encoder = new WkbEncoder(columns, srsId(crs));
  const names = uniqueNames(
    columns.attributes.map((column) => column.name),
    OWN_COLUMNS,
  );
  const type = GeometryType[encoder.layerType].toUpperCase();
  const geometryType = encoder.layerType === GeometryType.Unknown ? 'GEOMETRY' : type;
  const definitions = columns.attributes.map(
    (column, at) => `${quoted(itemAt(names, at))} ${geoPackageType(column)}`,
  );
  database.exec(
    `CREATE TABLE ${quoted(name)} (${[
      '"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
      `"geom" ${geometryType}`,
      ...definitions,
    ].join(', ')})`,
  );
  const extent = extentOf(encoder.boxes);
  const hasExtent = itemAt(extent, 0) <= itemAt(extent, 2);
  const description = provenanceTexts(document.provenance, document.language)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n');
  insertContents(
    database,
    [name, 'features', title, description],
    [...(hasExtent ? extent : Array(4).fill(null)), srsId(crs)],
  );
  rows.insert('gpkg_geometry_columns', [[name, 'geom', geometryType, srsId(crs), 0, 0]], 6);
  rows.insert(name, featureRows(document, encoder), names.length + 2);
  const headings = fields.map(({ heading }, at) => [name, itemAt(names, at), null, heading]);
  rows.insert('gpkg_data_columns', headings, 7);
  const schema = 'http://www.geopackage.org/spec120/#extension_schema';
  rows.insert('gpkg_extensions', [['gpkg_data_columns', null, 'gpkg_schema', schema, 'read-write']], 5);
  writeIndex(database, rows, name, encoder);
}

function* featureRows({ columns }: PreparedDocument, encoder: WkbEncoder): Generator<SqlValue[]> {
  for (let feature = 0; feature < columns.count; feature++) {
    yield [
      feature + 1,
      encoder.encode(feature),
      ...columns.attributes.map((column) => geoPackageValue(column, feature)),
    ];
  }
}

/** `last_change` is left to the database. */
function insertContents(
  database: Database,
  facts: readonly (string | null)[],
  place: readonly (number | null)[],
): void {
  database.exec({
    sql: `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
      VALUES (?,?,?,?,?,?,?,?,?)`,
    bind: [...facts, ...place],
  });
}

function writeIndex(database: Database, rows: RowInserter, table: string, { boxes }: WkbEncoder): void {
  const index = `rtree_${table}_geom`;
  database.exec(`CREATE VIRTUAL TABLE ${quoted(index)} USING rtree(id, minx, maxx, miny, maxy)`);
  rows.insert(index, indexRows(boxes), 5);
  database.exec(indexTriggers(table, index));
  const definition = 'http://www.geopackage.org/spec120/#extension_rtree';
  rows.insert('gpkg_extensions', [[table, 'geom', 'gpkg_rtree_index', definition, 'write-only']], 5);
}

function* indexRows(boxes: Float64Array): Generator<number[]> {
  for (let at = 0; at < boxes.length; at += 4) {
    const [minX, minY, maxX, maxY] = boxes.subarray(at, at + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (minX <= maxX) yield [at / 4 + 1, minX, maxX, minY, maxY];
  }
}

function writeProvenance(
  database: Database,
  rows: RowInserter,
  { provenance, language, title }: PreparedDocument,
): void {
  database.exec(`CREATE TABLE ${PROVENANCE_TABLE} (
    "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "label" TEXT, "value" TEXT)`);
  const texts = provenanceTexts(provenance, language);
  rows.insert(
    PROVENANCE_TABLE,
    texts.map(({ label, value }, at) => [at + 1, label, value]),
    3,
  );
  insertContents(
    database,
    [PROVENANCE_TABLE, 'attributes', translate(language, 'exports.sheet.provenance'), title],
    Array(5).fill(null) as null[],
  );
}
