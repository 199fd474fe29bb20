import type { ExportCrs } from '../../coordinates';
import { CRS_NAMES } from '../../../../geo/crsCode';
import { CRS_WKT } from '../../../../geo/crsWkt';

/** `GPKG`, and version 1.2, which every tool of today reads. */
export const PRAGMAS = 'PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10200;';

/** The tables that every GeoPackage has, as the standard (OGC 12-128r14, annex C) gives them. */
export const CORE_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
  constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
`;

/** The number by which a GeoPackage refers to a CRS: that of EPSG. */
export function srsId(crs: ExportCrs): number {
  return Number(crs.slice('EPSG:'.length));
}

/** Rows of `gpkg_spatial_ref_sys`: degrees must be in every file, the CRS of the layer beside them. */
export function srsRows(crs: ExportCrs): (string | number)[][] {
  return [...new Set<ExportCrs>(['EPSG:4326', crs])].map((code) => [
    CRS_NAMES[code][0],
    srsId(code),
    'EPSG',
    srsId(code),
    CRS_WKT[code],
  ]);
}

/** A name as SQL writes one. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * What keeps the spatial index in step when a GIS changes the table (extension `gpkg_rtree_index`). They call functions
 * that SQLite itself does not have, so they are made after the rows were put in.
 */
export function indexTriggers(table: string, index: string): string {
  const [t, r] = [quoted(table), quoted(index)];
  const box = 'NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")';
  const filled = '(NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))';
  const emptied = '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))';
  const put = `INSERT OR REPLACE INTO ${r} VALUES (${box});`;
  const trigger = (name: string, event: string, when: string, work: string): string =>
    `CREATE TRIGGER ${quoted(`${index}_${name}`)} AFTER ${event} ON ${t} WHEN ${when} BEGIN ${work} END;`;
  const remove = `DELETE FROM ${r} WHERE id = OLD."fid";`;
  return [
    trigger('insert', 'INSERT', filled, put),
    trigger('update1', 'UPDATE OF "geom"', `OLD."fid" = NEW."fid" AND ${filled}`, put),
    trigger('update2', 'UPDATE OF "geom"', `OLD."fid" = NEW."fid" AND ${emptied}`, remove),
    trigger('update3', 'UPDATE', `OLD."fid" != NEW."fid" AND ${filled}`, `${remove} ${put}`),
    trigger(
      'update4',
      'UPDATE',
      `OLD."fid" != NEW."fid" AND ${emptied}`,
      `DELETE FROM ${r} WHERE id IN (OLD."fid", NEW."fid");`,
    ),
    trigger('delete', 'DELETE', 'OLD."geom" NOT NULL', remove),
  ].join('\n');
}
