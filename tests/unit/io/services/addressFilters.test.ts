import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withAccess } from '../../../../src/io/services/access';
import { readService } from '../../../../src/io/services/readService';
import type { ReadServiceOptions } from '../../../../src/io/services/readService';
import { serviceOf } from '../../../../src/io/services/serviceAddress';
import { serveFeatures } from '../../../helpers/featureService';
import type { FeatureService } from '../../../helpers/featureService';

let server: FeatureService;
beforeAll(async () => {
  server = await serveFeatures();
});
beforeEach(() => server.behave(150));
afterAll(() => server.close());

const read = (path: string, options: ReadServiceOptions = {}) =>
  readService(serviceOf(server.url + path) ?? expect.fail('no service'), 'bomen', options);

/** The parameters of every request to a path that ends so. */
const asked = (ending: string): Record<string, string[]>[] =>
  server.requests
    .map((request) => new URL(request.replace(/^\w+ /, ''), server.url))
    .filter(({ pathname }) => pathname.endsWith(ending))
    .map(({ searchParams }) =>
      Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)])),
    );

const GENT_ENVELOPE = 'geometry=3.6,51,3.8,51.1&geometryType=esriGeometryEnvelope&inSR=4326';

test.each<[string, string, readonly string[], string, Record<string, string[]>]>([
  [
    'Opendatasoft',
    'api/explore/v2.1/catalog/datasets/bomen/records?where=jaar%3E2020&refine=soort:linde&refine=wijk:Wondelgem&exclude=staat:dood&apikey=s3&limit=20',
    ['/records', '/exports/geojson'],
    '/bomen',
    {
      where: ['(jaar>2020)'],
      refine: ['soort:linde', 'wijk:Wondelgem'],
      exclude: ['staat:dood'],
      apikey: ['s3'],
    },
  ],
  [
    'a page of Opendatasoft',
    'explore/dataset/bomen/table/?refine.soort=linde&disjunctive.wijk=true&refine.wijk=A&refine.wijk=B&exclude.staat=dood&q=oude%20eik&apikey=s3',
    ['/records', '/exports/geojson'],
    '/bomen',
    {
      where: ['("oude eik") AND (wijk = "A" OR wijk = "B")'],
      refine: ['soort:"linde"'],
      exclude: ['staat:"dood"'],
      apikey: ['s3'],
    },
  ],
  ...(['paged', 'plain'] as const).map(
    (kind): [string, string, string[], string, Record<string, string[]>] => [
      `ArcGIS (${kind})`,
      `arcgis/rest/services/${kind}/MapServer/0/query?objectIds=1,2&${GENT_ENVELOPE}&spatialRel=esriSpatialRelContains&time=1577836800000&text=&token=s3&f=html&outFields=x`,
      ['/query'],
      '/0',
      {
        ...{ objectIds: ['1,2'], geometry: ['3.6,51,3.8,51.1'], time: ['1577836800000'], inSR: ['4326'] },
        ...{ geometryType: ['esriGeometryEnvelope'], spatialRel: ['esriSpatialRelContains'] },
        ...{ token: ['s3'], outFields: ['*'], f: ['json'] },
      },
    ],
  ),
  [
    'OGC API Features',
    'ogc/features/collections/bomen/items?soort=linde&datetime=2020-01-01/..&limit=5&f=html&api_key=s3',
    ['/items'],
    '/bomen',
    { soort: ['linde'], datetime: ['2020-01-01/..'], api_key: ['s3'] },
  ],
  [
    'WFS',
    'wfs?service=WFS&typeName=groen:bomen&cql_filter=jaar%3E2020&authkey=s3',
    ['/wfs'],
    '/none',
    { cql_filter: ['jaar>2020'], authkey: ['s3'] },
  ],
])('the filters of an address of %s stand in every question', async (_, path, ends, about, filters) => {
  expect(await read(path)).toMatchObject({ ok: true, value: { columns: { count: 150 } } });
  const questions = ends.map(asked);
  expect(questions.map(({ length }) => length)).not.toContain(0);
  for (const question of questions.flat()) expect(question).toMatchObject(filters);
  // What the layer is, is asked with what lets in, and nothing else.
  for (const question of asked(about)) {
    const { f, ...rest } = question;
    expect(Object.values(rest)).toEqual([['s3']]);
    expect(f ?? ['json']).toEqual(['json']);
  }
});

test.each([
  ['q', 'explore/dataset/bomen/table/?q=jaar%3E2020', false],
  ['geofilter.distance', 'explore/dataset/bomen/map/?geofilter.distance=51,3.7,500', false],
  ['geometry', `arcgis/rest/services/x/MapServer/0/query?${GENT_ENVELOPE}`, true],
  ['bbox', 'ogc/features/collections/bomen/items?bbox=3,50,4,51', true],
  ['bbox', 'wfs?service=WFS&typeName=groen:bomen&BBOX=3,50,4,51', true],
])('a filter (%s) that cannot be taken along is named', async (filter, path, withArea) => {
  const layer = await read(path, withArea ? { area: [3, 50, 4, 51] } : {});
  expect(layer).toEqual({
    ok: false,
    problem: { code: 'service.filterNotTaken', params: { file: 'bomen', filter } },
  });
});

test('a link of a service keeps the key on its own server, and tells it to no other', () => {
  const given = 'https://a.be/x?Subscription-Key=1&token=2&monkeys=3';
  expect(withAccess('https://a.be/next?token=9', given)).toBe('https://a.be/next?token=9&Subscription-Key=1');
  expect(withAccess('https://b.be/next', given)).toBe('https://b.be/next');
});
