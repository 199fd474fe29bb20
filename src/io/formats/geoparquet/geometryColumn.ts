import type { FileMetaData } from 'hyparquet';
import { wktCrs } from '../../../geo/wktCrs';

/** The column of a Parquet file in which its features have their geometry. */
export interface GeometryColumn {
  name: string;
  /** As the file names it, null where it says that it does not know. */
  crs: string | null;
  /** Columns that only repeat the extent of every geometry. */
  covering: readonly string[];
  /** Other columns with a geometry. */
  others: readonly string[];
}

/** What GeoParquet says of a column; the fields that are read. */
interface GeoColumn {
  encoding?: unknown;
  crs?: unknown;
  covering?: { bbox?: Record<string, unknown> };
}

/** Longitude and latitude on WGS 84, which is what both standards mean where they name nothing. */
const UNNAMED = 'EPSG:4326';

/**
 * The geometry of a file by the metadata of GeoParquet (its primary column, in well-known binary), or else the first column
 * of Parquet's own type.
 * @returns null where there is none
 */
export function geometryColumn({ key_value_metadata, schema }: FileMetaData): GeometryColumn | null {
  const ofType = schema
    .filter(({ logical_type: type }) => type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY')
    .map(({ name }) => name);
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo = text === undefined ? null : parsed(text);
  if (geo) {
    const name = geo.primary_column;
    const column = typeof name === 'string' ? geo.columns?.[name] : undefined;
    if (typeof name !== 'string' || !column || String(column.encoding).toUpperCase() !== 'WKB') return null;
    const extent = Object.values(column.covering?.bbox ?? {}).map((path) => (path as unknown[])[0]);
    const covering = [...new Set(extent)].filter((one) => typeof one === 'string');
    const others = new Set([...Object.keys(geo.columns ?? {}), ...ofType]);
    others.delete(name);
    return { name, covering, others: [...others], crs: crsOf(column.crs) };
  }
  for (const { name, logical_type: type } of schema) {
    if (type?.type !== 'GEOMETRY' && type?.type !== 'GEOGRAPHY') continue;
    return { name, covering: [], others: ofType.filter((one) => one !== name), crs: type.crs ?? UNNAMED };
  }
  return null;
}

function parsed(text: string): { primary_column?: unknown; columns?: Record<string, GeoColumn> } | null {
  try {
    return JSON.parse(text) as ReturnType<typeof parsed>;
  } catch {
    return null;
  }
}

/** A CRS as PROJJSON: by its code in a register, else by its name. */
function crsOf(crs: unknown): string | null {
  if (crs === undefined) return UNNAMED;
  if (typeof crs !== 'object' || crs === null) return typeof crs === 'string' ? (wktCrs(crs) ?? crs) : null;
  const { id, name } = crs as { id?: { authority?: unknown; code?: unknown }; name?: unknown };
  if (id?.authority === 'OGC') return UNNAMED;
  if (id !== undefined) return `${String(id.authority)}:${String(id.code)}`;
  return typeof name === 'string' ? name : null;
}
