import { expect, test } from 'vitest';
import { CRS_ESRI_WKT, CRS_WKT } from '../../../src/geo/crsWkt';
import { wktCrs } from '../../../src/geo/wktCrs';

const CODES = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const;

test.each(CODES)('%s is known by its code and by its name', (crs) => {
  expect(wktCrs(CRS_WKT[crs])).toBe(crs);
  expect(wktCrs(CRS_ESRI_WKT[crs])).toBe(crs);
});

test.each([
  ['PROJCS["BD72_Belgian_Lambert_72",GEOGCS["GCS_Belge_1972"]]', 'EPSG:31370'],
  ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', 'EPSG:3857'],
  ['GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989"]]', 'EPSG:4326'],
  ['PROJCS["RD_New",GEOGCS["GCS_Amersfoort"]]', 'EPSG:28992'],
  // Not one of ours, so it keeps its name for the message: Lambert 2005 is no plane on that datum.
  ['PROJCS["Belge_Lambert_2005",GEOGCS["GCS_Belge_1972"]]', 'PROJCS["Belge_Lambert_2005", …]'],
])('%s is %s', (wkt, crs) => {
  expect(wktCrs(wkt)).toBe(crs);
});

const OTHER = 'PROJCS["Belge_Lambert_1972", …]';
/** Lambert 72 with one thing changed. */
const changed = (from: string, to: string) => wktCrs(CRS_ESRI_WKT['EPSG:31370'].replace(from, to));

test.each([
  ['a name that nobody knows', 'Belge_Lambert_1972', 'Plan van de ontwerper', 'EPSG:31370'],
  ['parameters with other digits', '150000.013', '150000.01256', 'EPSG:31370'],
  ['a plane that was moved', '150000.013', '160000.013', OTHER],
  ['another meridian', '4.36748666666667', '4.3', OTHER],
  ['another datum', 'D_Belge_1972', 'D_Belge_1950', OTHER],
  ['feet', 'UNIT["Meter",1.0]', 'UNIT["Foot_US",0.3048006096]', OTHER],
  ['degrees from Brussels', 'PRIMEM["Greenwich",0.0]', 'PRIMEM["Brussels",4.367975]', OTHER],
  ['another projection', 'Lambert_Conformal_Conic', 'Transverse_Mercator', OTHER],
])('of Lambert 72 with %s', (_what, from, to, crs) => {
  expect(changed(from, to)).toBe(crs);
});

test('Lambert 50 keeps its name', () => {
  const wkt =
    'PROJCS["Belge_Lambert_1950",GEOGCS["GCS_Belge_1950_Brussels",DATUM["D_Belge_1950",' +
    'SPHEROID["International_1924",6378388.0,297.0]],PRIMEM["Brussels",4.367975],UNIT["Degree",0.0174532925199433]],' +
    'PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",150000.0],PARAMETER["False_Northing",5400000.0],' +
    'PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",49.8333333333333],' +
    'PARAMETER["Standard_Parallel_2",51.1666666666667],PARAMETER["Latitude_Of_Origin",90.0],UNIT["Meter",1.0]]';
  expect(wktCrs(wkt)).toBe('Belge_Lambert_1950');
});

test('of a plane with heights the plane is read', () => {
  const plane = CRS_WKT['EPSG:31370'];
  const heights =
    'VERT_CS["Ostend height",VERT_DATUM["Ostend",2005,AUTHORITY["EPSG","5110"]],AUTHORITY["EPSG","5710"]]';
  expect(wktCrs(`COMPD_CS["Lambert 72 + Ostend",${plane},${heights}]`)).toBe('EPSG:31370');
  expect(wktCrs(`BOUNDCRS[SOURCECRS[${plane}],TARGETCRS[GEOGCRS["WGS 84",ID["EPSG",4326]]]]`)).toBe(
    'EPSG:31370',
  );
});

test('version 2 is read by its code, over several lines and with a unit in between', () => {
  const wkt = `PROJCRS["BD72 / Belgian Lambert 72",
    BASEGEOGCRS["BD72",DATUM["Reseau National Belge 1972",ELLIPSOID["International 1924",6378388,297]]],
    CONVERSION["Belgian Lambert 72",METHOD["Lambert Conic Conformal (2SP)",ID["EPSG",9802]]],
    CS[Cartesian,2],AXIS["easting (X)",east],AXIS["northing (Y)",north],LENGTHUNIT["metre",1],
    ID["EPSG",31370]]`;
  expect(wktCrs(wkt)).toBe('EPSG:31370');
});

test.each(['', 'undefined', 'LOCAL_CS["Undefined Cartesian SRS",UNIT["Meter",1.0]]', 'ENGCRS["drawing"]'])(
  '“%s” names none',
  (wkt) => {
    expect(wktCrs(wkt)).toBeNull();
  },
);

test.each([
  ['EPSG:31370 ', 'EPSG:31370'],
  ['PROJCS["half', 'PROJCS["half'],
  ['["x"]', '["x"]'],
])('“%s” is no well-known text and comes back as it is', (text, crs) => {
  expect(wktCrs(text)).toBe(crs);
});
