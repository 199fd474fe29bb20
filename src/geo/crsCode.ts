/** The coordinate reference systems that Belgian files come in and that Pactkaart can read and write. */
export const CRS_CODES = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812', 'EPSG:3857'] as const;
export type CrsCode = (typeof CRS_CODES)[number];

/** Codes that name the same coordinates as one of ours. */
const ALIASES: Readonly<Record<string, CrsCode>> = {
  // ETRS89 and WGS 84 degrees agree within a metre, and no Flemish source tells them apart.
  4258: 'EPSG:4326',
  // The same with heights, which are not read.
  4979: 'EPSG:4326',
  4937: 'EPSG:4326',
  6190: 'EPSG:31370',
  8370: 'EPSG:3812',
  // Lambert 2008 on the newer Belgian realisation of ETRS89, since late 2025: the same plane.
  11219: 'EPSG:3812',
  900913: 'EPSG:3857',
  102100: 'EPSG:3857',
};

/**
 * Read a CRS as files name it: `31370`, `EPSG:31370`, `urn:ogc:def:crs:EPSG::31370`,
 * `http://www.opengis.net/def/crs/EPSG/0/31370`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
 * @returns null for a CRS that is none of ours.
 */
export function parseCrsCode(code: number | string): CrsCode | null {
  const text = String(code).trim().toUpperCase();
  if (/(^|[:/])CRS84$/.test(text)) return 'EPSG:4326';
  const number = /^(?:EPSG:|URN:(?:X-)?OGC:DEF:CRS:EPSG:[^:]*:|HTTPS?:\/\/.*\/EPSG\/[^/]*\/)?(\d+)$/.exec(
    text,
  )?.[1];
  if (number === undefined) return null;
  return ALIASES[number] ?? CRS_CODES.find((known) => known === `EPSG:${number}`) ?? null;
}
