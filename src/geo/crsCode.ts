/** The names of every CRS: first the one of the register of EPSG, then those that other programs write. */
export const CRS_NAMES: Record<CrsCode, readonly [string, ...string[]]> = {
  'EPSG:4326': ['WGS 84', 'GCS_WGS_1984', 'GCS_ETRS_1989', 'ETRS89'],
  'EPSG:31370': [
    'BD72 / Belgian Lambert 72',
    'BD72_Belgian_Lambert_72',
    'Belge 1972 / Belgian Lambert 72',
    'Belge_Lambert_1972',
  ],
  'EPSG:3812': ['ETRS89 / Belgian Lambert 2008', 'ETRS89_Belgian_Lambert_2008', 'Belge_Lambert_2008'],
  'EPSG:3857': [
    'WGS 84 / Pseudo-Mercator',
    'WGS_1984_Web_Mercator_Auxiliary_Sphere',
    'WGS_1984_Web_Mercator',
    'Google_Maps_Global_Mercator',
  ],
  'EPSG:3447': ['ETRS89 / Belgian Lambert 2005', 'ETRS89_Belgian_Lambert_2005', 'Belge_Lambert_2005'],
  'EPSG:31300': ['BD72 / Belge Lambert 72', 'BD72_Belge_Lambert_72', 'Belge 1972 / Belge Lambert 72'],
  'EPSG:4313': ['BD72', 'GCS_Belge_1972', 'Belge 1972'],
  'EPSG:25831': ['ETRS89 / UTM zone 31N', 'ETRS_1989_UTM_Zone_31N'],
  'EPSG:3035': ['ETRS89-extended / LAEA Europe', 'ETRS89 / LAEA Europe', 'ETRS_1989_LAEA'],
  'EPSG:28992': ['Amersfoort / RD New', 'RD_New'],
  'EPSG:2154': ['RGF93 v1 / Lambert-93', 'RGF93 / Lambert-93', 'RGF_1993_Lambert_93', 'RGF93_v1_Lambert-93'],
};

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
