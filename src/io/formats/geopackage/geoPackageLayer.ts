import type { Database } from '@sqlite.org/sqlite-wasm';
import { wktCrs } from '../../../geo/wktCrs';
import type { AttributeType } from '../../columns';

/** A layer of a GeoPackage as its tables describe it. */
export interface GeoPackageLayer {
  table: string;
  geometryColumn: string;
  /** As `EPSG:31370`; null where the file says that it is not known. */
  crs: string | null;
  featureCount: number;
  columns: GeoPackageColumn[];
  /** Names of the layers beside this one. */
  others: string[];
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

/** The tables that say which layers there are. A damaged one may name another layer, or one layer less. */
const TABLES_OF_LAYERS = ['gpkg_contents', 'gpkg_geometry_columns'];

/** The first layer with geometry; null for a file without, or one whose list of layers is damaged. */
export function firstLayer(database: Database): GeoPackageLayer | null {
  const isWhole = TABLES_OF_LAYERS.every(
    (table) => database.selectValue(`PRAGMA integrity_check(${table})`) === 'ok',
  );
  if (!isWhole) return null;
  const layers = database.selectObjects(`
    SELECT g.table_name AS "table", g.column_name AS "geometry", s.organization AS "organisation",
      s.organization_coordsys_id AS "code", s.definition AS "definition"
    FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name
    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
    WHERE c.data_type = 'features' ORDER BY c.rowid`);
  const [first, ...others] = layers;
  if (!first) return null;
  const table = String(first['table']);
  const geometryColumn = String(first['geometry']);
  return {
    table,
    geometryColumn,
    crs: crsOf(first),
    featureCount: Number(database.selectValue(`SELECT count(*) FROM ${quotedName(table)}`)),
    columns: database
      .selectObjects(`PRAGMA table_info(${quotedName(table)})`)
      // The key is the file's own business, like the place of a feature in any other form.
      .filter(({ name, pk }) => name !== geometryColumn && pk === 0)
      .map(({ name, type }) => ({ name: String(name), type: attributeType(String(type)) })),
    others: others.map((layer) => String(layer['table'])),
  };
}

/** By its code in the register; of a CRS that only this file knows, by its definition. */
function crsOf({ organisation, code, definition }: Record<string, unknown>): string | null {
  const owner = String(organisation).toUpperCase();
  if (typeof code === 'number' && code > 0 && /^(EPSG|ESRI)$/.test(owner)) return `${owner}:${code}`;
  return typeof definition === 'string' ? wktCrs(definition) : null;
}

function attributeType(declared: string): AttributeType | null {
  const type = declared.toUpperCase().replace(/\(.*$/, '').trim();
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE' || type === 'DATETIME') return 'date';
  if (type === 'BLOB') return null;
  return type.startsWith('TEXT') || type.includes('CHAR') || type === '' ? 'text' : 'number';
}
