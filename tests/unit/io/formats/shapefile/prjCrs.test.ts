import { expect, test } from 'vitest';
import { CRS_ESRI_WKT, CRS_WKT } from '../../../../../src/geo/crsWkt';
import { prjCrs } from '../../../../../src/io/formats/shapefile/prjCrs';

const CODES = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const;

test.each(CODES)('%s is known by its code and by its name', (crs) => {
  expect(prjCrs(CRS_WKT[crs])).toBe(crs);
  expect(prjCrs(CRS_ESRI_WKT[crs])).toBe(crs);
});

test.each([
  ['PROJCS["BD72_Belgian_Lambert_72",GEOGCS["GCS_Belge_1972"]]', 'EPSG:31370'],
  ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', 'EPSG:3857'],
  ['GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989"]]', 'EPSG:4326'],
  // Not one of ours, so it keeps its name for the message.
  ['PROJCS["RD_New",GEOGCS["GCS_Amersfoort"]]', 'RD_New'],
  ['PROJCS["Belge_Lambert_2005",GEOGCS["GCS_Belge_1972"]]', 'Belge_Lambert_2005'],
])('%s is %s', (wkt, crs) => {
  expect(prjCrs(wkt)).toBe(crs);
});
