import { expect, test } from 'vitest';
import { parseCrsCode } from '../../../src/geo/crsCode';

test.each([
  [31370, 'EPSG:31370'],
  ['31370', 'EPSG:31370'],
  ['epsg:31370', 'EPSG:31370'],
  ['urn:ogc:def:crs:EPSG::31370', 'EPSG:31370'],
  ['urn:ogc:def:crs:EPSG:6.9:3812', 'EPSG:3812'],
  ['http://www.opengis.net/def/crs/EPSG/0/3812', 'EPSG:3812'],
  [11219, 'EPSG:3812'],
  ['EPSG:4258', 'EPSG:4326'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['OGC:CRS84', 'EPSG:4326'],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
  [900913, 'EPSG:3857'],
  ['ESRI:102100', 'EPSG:3857'],
  ['ESRI:102199', 'EPSG:3812'],
  ['EPSG:31370+5710', 'EPSG:31370'],
  ['urn:ogc:def:crs,crs:EPSG::31370,crs:EPSG::5710', 'EPSG:31370'],
  ['urn:x-ogc:def:crs:EPSG:28992', 'EPSG:28992'],
  ['http://www.opengis.net/gml/srs/epsg.xml#2154', 'EPSG:2154'],
  ['https://spatialreference.org/ref/epsg/25831/ogcwkt/', 'EPSG:25831'],
  ['[EPSG:3035]', 'EPSG:3035'],
  ['urn:ogc:def:crs:OGC::CRS84h', 'EPSG:4326'],
  ['Belge_Lambert_1972', 'EPSG:31370'],
  ['BD72 / Belgian Lambert 72', 'EPSG:31370'],
  // One letter away from it, and another plane.
  ['BD72 / Belge Lambert 72', 'EPSG:31300'],
  ['RD_New', 'EPSG:28992'],
  ['Belge_Lambert_2005', 'EPSG:3447'],
])('%s is %s', (written, code) => {
  expect(parseCrsCode(written)).toBe(code);
});

test.each([
  ...[0, 21500, '', 'EPSG:', 'Lambert 72', 'urn:ogc:def:crs:EPSG::27700', 'EPSG:313700'],
  ...['Belge_Lambert_1950', 'EPSG:25832', 'EPSG:5710+31370', 'x31370'],
])('%s is none of ours', (written) => {
  expect(parseCrsCode(written)).toBeNull();
});
