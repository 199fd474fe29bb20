import { afterEach, describe, expect, test, vi } from 'vitest';
import { serviceIn, serviceOf } from '../../../../src/io/services/serviceAddress';
import { linkedAddress } from '../../../../src/io/services/serviceClient';
import { fetchAnswer } from '../../../../src/io/sources/fetchAnswer';
import { bytesOf } from '../../../helpers/readFixture';

describe('an address', () => {
  test.each([
    ['https://x.be/VRBG/ogc/features/v1', 'ogcapi', null],
    ['https://x.be/VRBG/ogc/features/v1/collections', 'ogcapi', null],
    ['https://x.be/ogc/features/collections/Refgem/items?limit=10', 'ogcapi', 'Refgem'],
    ['https://x.be/oapi/collections/a%20b', 'ogcapi', 'a b'],
    ['https://x.be/geoserver/wfs', 'wfs', null],
    ['https://x.be/cgi?SERVICE=wfs&REQUEST=GetCapabilities', 'wfs', null],
    ['https://x.be/wfs?service=WFS&request=GetFeature&TypeName=a:b', 'wfs', 'a:b'],
    ['https://x.be/geoserver/wfs#a:b', 'wfs', 'a:b'],
    ['https://x.be/arcgis/rest/services/p/MapServer/676', 'arcgis', '676'],
    ['https://x.be/arcgis/rest/services/p/FeatureServer', 'arcgis', null],
    ['https://x.be/rest/services/p/FeatureServer/0/query?where=1%3D1&f=geojson', 'arcgis', '0'],
    ['https://x.be/explore/dataset/bomen/information/', 'opendatasoft', 'bomen'],
    ['https://x.be/api/explore/v2.1/catalog/datasets/bomen/exports/geojson', 'opendatasoft', 'bomen'],
  ])('%s is of %s', (address, kind, layer) => {
    expect(serviceOf(address)).toMatchObject({ kind, layer });
  });

  test.each([
    'https://x.be/data/bomen.geojson',
    'https://x.be/ogc/features/collections/bomen/items/7',
    'https://x.be/api/explore/v2.1/catalog/datasets/bomen/exports/csv',
    'https://x.be/wms?service=WMS',
    'ftp://x.be/wfs',
    'wfs',
  ])('%s is of none', (address) => {
    expect(serviceOf(address)).toBeNull();
  });
});

test('an answer tells what its address does not', () => {
  const kindOf = (answer: string | object) => serviceIn(bytesOf(answer), 'https://x.be/y')?.kind ?? null;
  expect(kindOf('<?xml version="1.0"?><!-- x --><wfs:WFS_Capabilities version="2.0.0">')).toBe('wfs');
  expect(kindOf({ links: [{ rel: 'data', href: 'collections' }] })).toBe('ogcapi');
  expect(kindOf({ type: 'FeatureCollection', links: [{ rel: 'next', href: '?p=2' }], features: [] })).toBe(
    'ogcapi',
  );
  expect(kindOf({ type: 'FeatureCollection', features: [] })).toBeNull();
  expect(kindOf('<kml><Document/></kml>')).toBeNull();
});

test('a link is followed on the web only, and by https where the page came so', () => {
  expect(linkedAddress('?page=2', 'https://x.be/items')).toBe('https://x.be/items?page=2');
  expect(linkedAddress('http://x.be/items?page=2', 'https://x.be/items')).toBe('https://x.be/items?page=2');
  expect(linkedAddress('file:///etc/passwd', 'https://x.be/items')).toBeNull();
  expect(linkedAddress('javascript:alert(1)', 'https://x.be/items')).toBeNull();
});

describe('a browser', () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** A page of `https://plan.be`; `reachable` is whether the server is there. */
  const inBrowser = (reachable: boolean): void => {
    vi.stubGlobal('location', { href: 'https://plan.be/', origin: 'https://plan.be' });
    vi.stubGlobal('fetch', (_url: string, { mode }: RequestInit) =>
      mode === 'no-cors' && reachable
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch')),
    );
  };

  test.each([
    [true, 'https://x.be/wfs', 'http.crossOrigin'],
    [false, 'https://x.be/wfs', 'http.network'],
    [true, 'https://plan.be/data', 'http.network'],
    [true, 'http://x.be/wfs', 'http.insecure'],
  ])('that may not read a server that answers (%s) at %s: %s', async (reachable, url, code) => {
    inBrowser(reachable);
    expect(await fetchAnswer(url, 'bomen', {})).toEqual({
      ok: false,
      problem: { code, params: { file: 'bomen' } },
    });
  });
});
