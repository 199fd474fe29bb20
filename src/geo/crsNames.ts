import type { CrsCode } from './crsCode';

/** The names of the register of EPSG. */
export const CRS_NAMES: Record<CrsCode, string> = {
  'EPSG:4326': 'WGS 84',
  'EPSG:31370': 'BD72 / Belgian Lambert 72',
  'EPSG:3812': 'ETRS89 / Belgian Lambert 2008',
  'EPSG:3857': 'WGS 84 / Pseudo-Mercator',
};
