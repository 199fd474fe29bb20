import { fileOf } from '../files';
import { flatGeobufHead, geoPackage, geoParquet, sheetRow, shapefileZip, workbook } from '../madeForms';
import { COLLECTION } from '../madeTexts';
import type { Trial } from '../trial';

export const EMPTY: readonly Trial[] = (
  [
    ['0 bytes', 'leeg.geojson', () => ''],
    ['empty GeoJSON', 'leeg2.geojson', () => `${COLLECTION}]}`],
    ['empty FlatGeobuf', 'leeg.fgb', () => flatGeobufHead(0, 0)],
    ['empty Shapefile', 'leeg-shp.zip', () => shapefileZip(0)],
    [
      'empty GeoPackage',
      'leeg.gpkg',
      () => geoPackage('CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);'),
    ],
    [
      'GeoPackage without layers',
      'laagloos.gpkg',
      () => geoPackage('DELETE FROM gpkg_geometry_columns; DELETE FROM gpkg_contents;'),
    ],
    ['CSV of a heading', 'leeg.csv', () => 'id,lon,lat\n'],
    ['CSV of blank rows', 'blanco.csv', () => `id,lon,lat\n${',,\n'.repeat(1000)}`],
    ['Excel of a heading', 'leeg.xlsx', () => workbook(sheetRow(1, ['id', 'lon', 'lat']))],
    ['Excel without rows', 'leeg2.xlsx', () => workbook('')],
    [
      'empty KML',
      'leeg.kml',
      () => '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
    ],
    [
      'empty GPX',
      'leeg.gpx',
      () => '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"/>',
    ],
    ['empty GeoParquet', 'leeg.parquet', () => geoParquet(0)],
    ['empty TopoJSON', 'leeg.topojson', () => '{"type":"Topology","arcs":[],"objects":{}}'],
    [
      'empty layer of TopoJSON',
      'leeg2.topojson',
      () => '{"type":"Topology","arcs":[],"objects":{"a":{"type":"GeometryCollection","geometries":[]}}}',
    ],
    ['empty Esri JSON', 'leeg.json', () => '{"geometryType":"esriGeometryPoint","fields":[],"features":[]}'],
  ] as const satisfies readonly (readonly [string, string, () => string | Uint8Array | Promise<Uint8Array>])[]
).map(([name, file, content]) => ({ name, files: [fileOf(file, content)] }));
