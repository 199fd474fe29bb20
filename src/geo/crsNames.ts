import type { CrsCode } from './crsCode';

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
