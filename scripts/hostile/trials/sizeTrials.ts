import { strToU8, zipSync } from 'fflate';
import { BenchData } from '../../bench/data/BenchData';
import { fileOf, longFile, sparseFile } from '../files';
import {
  flatGeobufHead,
  geoPackage,
  sheetRow,
  shapefileZip,
  sqlGeometry,
  WKB_POINT,
  workbook,
} from '../madeForms';
import { COLLECTION, MILLION, placemarks, pointFeatures, tableRows } from '../madeTexts';
import type { FileMaker, Trial } from '../trial';

const points =
  (size: number): FileMaker =>
  () =>
    new BenchData(null).layerFile({ kind: 'points', size });
const GEOJSON_200 = longFile('groot.geojson', () => pointFeatures(1_480_000));
const LARGE_GPKG = fileOf('groot.gpkg', () =>
  geoPackage(`CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB, jaar INTEGER);
    INSERT INTO bomen (geom, jaar) WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ${MILLION})
    SELECT ${sqlGeometry(WKB_POINT)}, 2022 FROM r;`),
);
const SHEET_ROWS = 200_000;
const LARGE_XLSX = fileOf('groot.xlsx', () =>
  workbook(
    sheetRow(1, ['id', 'lon', 'lat']) +
      Array.from({ length: SHEET_ROWS }, (_, at) => sheetRow(at + 2, [`${at}`, '4.48', '51.03'])).join(''),
  ),
);

/** Large, but no more than a page can hold. */
const HELD: readonly Omit<Trial, 'opens'>[] = [
  { name: '6.6 M points, FlatGeobuf', files: [points(6_600_000)] },
  { name: '200 MB, GeoJSON', files: [GEOJSON_200] },
  { name: '1 M rows, CSV', files: [longFile('miljoen.csv', () => tableRows(MILLION))] },
  {
    name: '1 M points, Shapefile in a zip',
    files: [fileOf('miljoen-shp.zip', () => shapefileZip(MILLION))],
  },
  { name: '1 M points, GeoPackage', files: [LARGE_GPKG] },
  { name: `${SHEET_ROWS} rows, Excel`, files: [LARGE_XLSX] },
  { name: '300,000 placemarks, KML', files: [longFile('groot.kml', () => placemarks(300_000))] },
  { name: '1 M points, FlatGeobuf', files: [points(MILLION)] },
  { name: '200 MB of GeoJSON, dropped', files: [GEOJSON_200], isDropped: true },
];
export const LARGE: readonly Trial[] = HELD.map((trial) => ({ ...trial, opens: true }));

/** More than the form of the file lets a page hold. */
export const TOO_MANY: readonly Trial[] = [
  { name: '1 M placemarks, KML', files: [longFile('groter.kml', () => placemarks(MILLION))] },
  { name: '10 M rows, CSV', files: [longFile('tien-miljoen.csv', () => tableRows(10 * MILLION))] },
];

const SIZES = { '3 GB': 3 * 1024 ** 3, '1.9 GB': 1.9e9 } as const;

/** How a file of each ending starts as it should. */
const STARTS = {
  geojson: () => strToU8(COLLECTION),
  fgb: () => flatGeobufHead(1000, 0),
  gpkg: () => geoPackage('CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);'),
  csv: () => strToU8('id,lon,lat\n1,4.48,51.03\n'),
  zip: () => zipSync({ 'bomen.geojson': strToU8(`${COLLECTION}]}`) }),
  shp: () => new Uint8Array(Buffer.from('0000270a', 'hex')),
  dxf: () => strToU8('  0\nSECTION\n  2\nENTITIES\n'),
} as const;
type Ending = keyof typeof STARTS;

const huge = (size: keyof typeof SIZES, ending: Ending, name?: string): FileMaker =>
  sparseFile(name ?? `${size.replace(' ', '').toLowerCase()}.${ending}`, STARTS[ending], SIZES[size]);
const trial = (size: keyof typeof SIZES, ending: Ending): Trial => ({
  name: `${size}, .${ending}`,
  files: [huge(size, ending)],
});

export const SPARSE_GEOJSON = huge('3 GB', 'geojson');

export const OVER_2_GB: readonly Trial[] = [
  ...(['geojson', 'fgb', 'gpkg', 'csv', 'zip', 'shp', 'dxf'] as const).map((ending) => trial('3 GB', ending)),
  {
    name: '3 GB .shp with its .dbf',
    files: [huge('3 GB', 'shp', 'deel.shp'), fileOf('deel.dbf', () => new Uint8Array(64))],
  },
];
export const UNDER_2_GB: readonly Trial[] = (['geojson', 'csv', 'gpkg', 'zip'] as const).map((ending) =>
  trial('1.9 GB', ending),
);
