import { CRS_NAMES } from './crsNames';

/** The coordinate reference systems that Pactkaart can read, by their code in the register of EPSG. */
export const CRS_CODES = [
  'EPSG:4326',
  'EPSG:31370',
  'EPSG:3812',
  'EPSG:3857',
  'EPSG:3447',
  'EPSG:31300',
  'EPSG:4313',
  'EPSG:25831',
  'EPSG:3035',
  'EPSG:28992',
  'EPSG:2154',
] as const;
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
  // Codes of ESRI and others, from before the register had one.
  102199: 'EPSG:3812',
  900913: 'EPSG:3857',
  3785: 'EPSG:3857',
  102100: 'EPSG:3857',
  102113: 'EPSG:3857',
};

/** `EPSG:31370`, `EPSG::31370`, `EPSG:6.9:31370` and `EPSG/0/31370`, at the end of whatever stands before. */
const CODE = /(?:^|[:/,#[])(?:EPSG|ESRI)(?:\.XML#|[:/](?:[\d.]*[:/])?)(\d+)(?:[+,/\]].*)?$/;

/**
 * Read a CRS as files name it: `31370`, `EPSG:31370`, `urn:ogc:def:crs:EPSG::31370`,
 * `http://www.opengis.net/def/crs/EPSG/0/31370`, `urn:ogc:def:crs:OGC:1.3:CRS84`, `EPSG:31370+5710` (of a compound one
 * the horizontal part), or one of its names.
 * @returns null for a CRS that is none of ours.
 */
export function parseCrsCode(code: number | string): CrsCode | null {
  const text = String(code).trim().toUpperCase();
  if (/(^|[:/])CRS84H?$/.test(text)) return 'EPSG:4326';
  const number = /^\d+$/.test(text) ? text : CODE.exec(text)?.[1];
  if (number === undefined) return CRS_CODES.find((known) => hasName(known, text)) ?? null;
  return ALIASES[number] ?? CRS_CODES.find((known) => known === `EPSG:${number}`) ?? null;
}

/** Blanks and underscores are one: ESRI writes names without blanks. */
const bare = (name: string): string => name.toUpperCase().replace(/[\s_]+/g, ' ');

function hasName(crs: CrsCode, text: string): boolean {
  return CRS_NAMES[crs].some((name) => bare(name) === bare(text));
}
