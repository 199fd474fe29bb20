import type { Database } from '@sqlite.org/sqlite-wasm';
import { wktCrs } from '../../../geo/wktCrs';
import type { AttributeType } from '../../../features/columns';

/** A layer of a GeoPackage as its tables describe it. */
export interface GeoPackageLayer {
  table: string;
  geometryColumn: string;
  /** As `EPSG:31370`; null where the file says that it is not known. */
  crs: string | null;
  featureCount: number;
  columns: GeoPackageColumn[];
}

export interface GeoPackageColumn {
  name: string;
  /** null for bytes, which mean nothing here. */
  type: AttributeType | null;
}

/** A name as SQL writes one. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What GDAL and QGIS call a key of their own making. */
const ROW_NUMBERS = /^(ogc_)?fid$/i;

/** The layer without features that GDAL puts beside tables, so that older programs open the file. */
const NO_LAYER = 'ogr_empty_table';

/** The tables that say which layers there are. A damaged one may name another layer, or one layer less. */
const TABLES_OF_LAYERS = ['gpkg_contents', 'gpkg_geometry_columns'];

/** What a GeoPackage holds: layers with geometry by name, and tables without. */
export interface GeoPackageContent {
  layers: readonly string[];
  tables: readonly string[];
}

/** What a GeoPackage holds; null for a file whose own list of it is damaged. Tables that only GDAL made up are left out. */
export function contentOf(database: Database): GeoPackageContent | null {
  const isWhole = TABLES_OF_LAYERS.every(
    (table) => database.selectValue(`PRAGMA integrity_check(${table})`) === 'ok',
  );
  if (!isWhole) return null;
  const named = (type: string) =>
    database
      .selectValues(
        `SELECT c.table_name FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON c.table_name = g.table_name
        WHERE c.data_type = '${type}' AND (g.table_name NOTNULL) = (c.data_type = 'features') ORDER BY c.rowid`,
      )
      .map(String)
      .filter((name) => name !== NO_LAYER);
  return { layers: named('features'), tables: named('attributes') };
}

/** A layer with geometry, by its name. */
export function describeLayer(database: Database, table: string): GeoPackageLayer {
  const layer = database.selectObject(
    `SELECT g.column_name AS "geometry", s.organization AS "organisation",
      s.organization_coordsys_id AS "code", s.definition AS "definition"
    FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?`,
    [table],
  )!;
  const geometryColumn = String(layer['geometry']);
  return {
    table,
    geometryColumn,
    crs: crsOf(layer),
    featureCount: Number(database.selectValue(`SELECT count(*) FROM ${quotedName(table)}`)),
    columns: columnsOf(database, table, geometryColumn),
  };
}

/** By its code in the register; of a CRS that only this file knows, by its definition. */
function crsOf({ organisation, code, definition }: Record<string, unknown>): string | null {
  const owner = String(organisation).toUpperCase();
  if (typeof code === 'number' && code > 0 && /^(EPSG|ESRI)$/.test(owner)) return `${owner}:${code}`;
  return typeof definition === 'string' ? wktCrs(definition) : null;
}

/** The columns of a table without geometry by name; see `columnsOf` for its key. */
export function tableColumns(database: Database, table: string): string[] {
  return columnsOf(database, table, null).map(({ name }) => name);
}

/** The columns in the order of the table, and the key, where it says something, as the last. */
function columnsOf(database: Database, table: string, geometryColumn: string | null): GeoPackageColumn[] {
  const rows = database
    .selectObjects(`PRAGMA table_info(${quotedName(table)})`)
    .map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: pk !== 0 }))
    .filter(({ name, isKey }) => name !== geometryColumn && !(isKey && isRowNumber(database, table, name)));
  return [...rows.filter(({ isKey }) => !isKey), ...rows.filter(({ isKey }) => isKey)].map(
    ({ name, type }) => ({ name, type: attributeType(type) }),
  );
}

/**
 * Whether a key only numbers the rows, under the name that programs give such a key: then it is the file's own business,
 * like the place of a feature in any other form. Any other key may be the code of an area.
 */
function isRowNumber(database: Database, table: string, key: string): boolean {
  if (!ROW_NUMBERS.test(key)) return false;
  const name = quotedName(key);
  const range = `min(${name}) >= 0 AND min(${name}) <= 1 AND max(${name}) - min(${name}) + 1 = count(*)`;
  return database.selectValue(`SELECT count(*) = 0 OR (${range}) FROM ${quotedName(table)}`) === 1;
}

function attributeType(declared: string): AttributeType | null {
  const type = declared.toUpperCase().replace(/\(.*$/, '').trim();
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE' || type === 'DATETIME') return 'date';
  if (type === 'BLOB') return null;
  return type.startsWith('TEXT') || type.includes('CHAR') || type === '' ? 'text' : 'number';
}
