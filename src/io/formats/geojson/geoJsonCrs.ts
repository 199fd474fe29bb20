import { jsonText } from './jsonText';

/**
 * The CRS that a GeoJSON document names in the `crs` member that RFC 7946 dropped and QGIS still writes; null where it
 * names none. A form that is not known comes back as it is written, so that it can be named in a problem.
 */
export function geoJsonCrs(document: object): string | null {
  const crs: unknown = (document as { crs?: unknown }).crs;
  if (crs === null || crs === undefined) return null;
  const { properties } = crs as { properties?: unknown };
  const { name, code, href } = (properties ?? {}) as { name?: unknown; code?: unknown; href?: unknown };
  if (typeof name === 'string') return name;
  if (typeof href === 'string') return href;
  if (typeof code === 'string' || typeof code === 'number') return `EPSG:${code}`;
  return typeof crs === 'object' ? (jsonText(crs) ?? '?') : String(crs);
}
