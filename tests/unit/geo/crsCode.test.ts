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
])('%s is %s', (written, code) => {
  expect(parseCrsCode(written)).toBe(code);
});

test.each([0, 28992, '', 'EPSG:', 'Lambert 72', 'urn:ogc:def:crs:EPSG::27700', 'EPSG:313700'])(
  '%s is none of ours',
  (written) => {
    expect(parseCrsCode(written)).toBeNull();
  },
);
