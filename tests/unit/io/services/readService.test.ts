import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readService, inspectService } from '../../../../src/io/services/readService';
import type { ReadServiceOptions } from '../../../../src/io/services/readService';
import { serviceOf } from '../../../../src/io/services/serviceAddress';
import type { ServiceClock } from '../../../../src/io/services/serviceClient';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { readLayer } from '../../../../src/io/readLayer';
import { pointOf, serveFeatures } from '../../../helpers/featureService';
import type { Failure, Faults, FeatureService } from '../../../helpers/featureService';

/** An address of each kind of service that the server is, and what its features are called in requests. */
const KINDS = {
  'OGC API Features': 'ogc/features/collections/bomen/items',
  'WFS 2.0': 'wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=groen:bomen',
  'WFS 1.1': 'wfs?service=WFS&version=1.1.0&typeName=groen:bomen',
  'ArcGIS with pages': 'arcgis/rest/services/paged/MapServer/0',
  'ArcGIS without pages': 'arcgis/rest/services/plain/MapServer/0',
  Opendatasoft: 'explore/dataset/bomen/information/',
} as const;
const EVERY = Object.keys(KINDS) as (keyof typeof KINDS)[];
const PAGED = EVERY.filter((kind) => kind !== 'Opendatasoft');
/** More than two pages of the server. */
const COUNT = 250;

let server: FeatureService;
let waits: number[] = [];
const clock: ServiceClock = {
  now: () => Date.UTC(2026, 0, 1),
  wait: (milliseconds) => {
    waits.push(milliseconds);
    return Promise.resolve();
  },
};
beforeAll(async () => {
  server = await serveFeatures();
});
beforeEach(() => {
  waits = [];
});
afterAll(() => server.close());

const addressOf = (path: string) => serviceOf(server.url + path) ?? expect.fail('no service');

async function read(path: string, faults: Faults = {}, options: ReadServiceOptions = {}, count = COUNT) {
  server.behave(count, faults);
  return readService(addressOf(path), 'bomen', { clock, ...options });
}

async function layerOf(...request: Parameters<typeof read>) {
  const layer = await read(...request);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}

async function problemOf(...request: Parameters<typeof read>) {
  const layer = await read(...request);
  return layer.ok ? expect.fail(`read ${layer.value.columns.count}`) : layer.problem;
}

describe.each(EVERY)('a layer of %s', (kind) => {
  test('is read to its last feature, each once, in the CRS that it names', async () => {
    const steps: (readonly [number, number | null])[] = [];
    const onProgress: ReadServiceOptions['onProgress'] = ({ done, total }) => steps.push([done, total]);
    const { columns, crs, notes } = await layerOf(KINDS[kind], {}, { onProgress });
    expect([columns.count, crs, notes]).toEqual([COUNT, expect.stringMatching(/31370$/), []]);
    const expected = Array.from({ length: COUNT }, (_, index) => pointOf(index)).flat();
    expect([...columns.points.positions].sort()).toEqual(expected.sort());
    expect(steps.at(-1)).toEqual([COUNT, COUNT]);
  });

  test('is whole all the same after an error, a cut body, cut text and a web page', async () => {
    const failures: Failure[] = [{ status: 503 }, 'cut', 'cutJson', 'webPage'];
    const { columns, notes } = await layerOf(KINDS[kind], { failures });
    expect([columns.count, notes, waits]).toEqual([COUNT, [], [500, 1000, 2000, 4000]]);
  });

  test('is refused with the words of an exception of status 200', async () => {
    const failure = kind.startsWith('ArcGIS') ? 'arcgisError' : 'exception';
    const problem = await problemOf(KINDS[kind], { failures: [failure] });
    expect(problem).toEqual({
      code: 'service.refused',
      params: { file: 'bomen', cause: expect.stringMatching(/natural order|Invalid query/) },
    });
  });

  test.each([
    [COUNT + 7, 'fewerThanAnnounced'],
    [COUNT - 7, 'moreThanAnnounced'],
  ])('that announces %i is refused: %s', async (announces, cause) => {
    const params = { count: COUNT, total: announces, cause };
    expect(await problemOf(KINDS[kind], { announces })).toEqual({
      code: 'service.incomplete',
      params: { file: 'bomen', ...params },
    });
    const { columns, notes } = await layerOf(KINDS[kind], { announces }, { partial: true });
    expect([columns.count, notes]).toEqual([COUNT, [{ code: 'servicePart', params }]]);
  });

  test('is waited for as it asks where it has too much to do, on every page', async () => {
    const busy: Failure = { status: 429, retryAfter: '7' };
    const failures: Faults['failures'] =
      kind === 'Opendatasoft' ? [busy, busy] : [busy, 'none', busy, 'none'];
    const { columns, notes } = await layerOf(KINDS[kind], { failures });
    expect([columns.count, notes, waits]).toEqual([COUNT, [], [7000, 7000]]);
  });

  test('whose number changes while it is read is refused, also where it ends at what was read', async () => {
    for (const announces of [
      [COUNT + 1, COUNT + 2],
      [COUNT - 1, COUNT + 1],
    ]) {
      const problem = await problemOf(KINDS[kind], { announces });
      expect(problem).toMatchObject({ code: 'service.incomplete', params: { cause: 'countChanged' } });
    }
  });

  test('that announces nothing is read to its end, and labelled so', async () => {
    const { columns, notes } = await layerOf(KINDS[kind], { announces: null });
    const noted = { code: 'serviceNotAnnounced', params: { count: COUNT } };
    expect([columns.count, notes]).toEqual([COUNT, [noted]]);
  });
});

describe('a server', () => {
  const wfs = KINDS['WFS 2.0'];

  test.each([
    ['7', 7000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ])('that has too much to do is asked again after %s', async (retryAfter, waited) => {
    const { columns } = await layerOf(wfs, { failures: [{ status: 429, retryAfter }] });
    expect([columns.count, waits]).toEqual([COUNT, [waited]]);
  });

  test('that asks to come back in an hour is not waited for', async () => {
    const problem = await problemOf(wfs, { failures: [{ status: 429, retryAfter: '3600' }] });
    expect(problem).toEqual({ code: 'service.busy', params: { file: 'bomen', seconds: 3600 } });
  });

  test('that fails for good is the problem it fails with', async () => {
    const failures = Array.from({ length: 20 }, () => ({ status: 500 }));
    expect(await problemOf(wfs, { failures })).toMatchObject({
      code: 'http.status',
      params: { status: 500 },
    });
    expect(waits).toEqual([500, 1000, 2000, 4000]);
  });

  test('need not go on once nobody waits for it', async () => {
    const stop = new AbortController();
    const problem = await problemOf(wfs, {}, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(problem.code).toBe('cancelled');
    expect(server.requests.filter((request) => request.includes('startindex'))).toEqual([]);
  });
});

describe.each(PAGED)('pages of %s', (kind) => {
  test('of fewer features than were asked for are read to the end', async () => {
    const { columns, notes } = await layerOf(KINDS[kind], { cap: 33 });
    expect([columns.count, notes]).toEqual([COUNT, []]);
  });

  test('that fail half way are refused, or taken and labelled', async () => {
    const failures = (): Faults['failures'] => [
      'none',
      ...Array.from({ length: 20 }, () => ({ status: 502 })),
    ];
    const params = { count: 100, total: COUNT, cause: 'serverFailed' };
    expect(await problemOf(KINDS[kind], { failures: failures()! })).toEqual({
      code: 'service.incomplete',
      params: { file: 'bomen', ...params },
    });
    const { columns, notes } = await layerOf(KINDS[kind], { failures: failures()! }, { partial: true });
    expect([columns.count, notes]).toEqual([100, [{ code: 'servicePart', params }]]);
  });
});

describe.each(PAGED)('pages by offset or by a block of ids of %s', (kind) => {
  test('that start with the last feature of the one before are read, each feature once', async () => {
    const { columns, notes } = await layerOf(KINDS[kind], { repeats: true });
    expect([columns.count, notes]).toEqual([COUNT, [{ code: 'serviceRepeated', params: { count: 1 } }]]);
  });

  test('that give a feature twice in the place of another are refused', async () => {
    const problem = await problemOf(KINDS[kind], { displaces: true });
    expect(problem).toMatchObject({
      params: { count: COUNT - 1, total: COUNT, cause: 'fewerThanAnnounced' },
    });
  });
});

describe('a service', () => {
  test('whose next page is the first one is refused', async () => {
    const problem = await problemOf(KINDS['OGC API Features'], { loops: true });
    expect(problem).toMatchObject({ params: { count: 100, cause: 'nextLoop' } });
  });

  test.each(['WFS 1.1', 'ArcGIS with pages'] as const)(
    'of kind %s without pages is refused where it holds back',
    async (kind) => {
      const problem = await problemOf(KINDS[kind], { noPaging: true, cap: 100 });
      expect(problem).toMatchObject({
        code: 'service.incomplete',
        params: { count: 100, cause: 'nextLoop' },
      });
    },
  );

  test.each<[string, Faults]>([
    ['gives the first page again', { noPaging: true }],
    ['gives the first page again, without ids', { noPaging: true, withoutIds: true }],
    ['gives the first page again, with other ids', { noPaging: true, passingIds: true }],
    ['refuses', { refusesStart: true, cap: Infinity }],
  ])('that knows no start index and %s is asked for everything at once', async (_, faults) => {
    const announced = await layerOf(KINDS['WFS 1.1'], faults);
    expect([announced.columns.count, announced.notes]).toEqual([COUNT, []]);
    const { columns, notes } = await layerOf(KINDS['WFS 1.1'], { ...faults, announces: null });
    const noted = { code: 'serviceNotAnnounced', params: { count: COUNT } };
    expect([columns.count, notes]).toEqual([COUNT, [noted]]);
  });

  test.each<[string, Faults, string]>([
    ['gives the same again', { noPaging: true, withoutIds: true }, 'nextLoop'],
    ['refuses more', { refusesStart: true }, 'serverFailed'],
  ])('that holds back, names no number and %s is refused', async (_, faults, cause) => {
    const problem = await problemOf(KINDS['WFS 1.1'], { ...faults, announces: null, cap: 100 });
    expect(problem).toMatchObject({
      code: 'service.incomplete',
      params: { count: 100, total: 0, cause },
    });
  });

  test('without ids over several pages says that duplicates cannot be told', async () => {
    const { notes } = await layerOf(KINDS['WFS 2.0'], { withoutIds: true });
    expect(notes).toEqual([{ code: 'serviceWithoutIds', params: { count: COUNT } }]);
  });

  test('that rounds degrees says so', async () => {
    const { notes } = await layerOf(KINDS['OGC API Features'], { rounded: true });
    expect(notes).toEqual([{ code: 'roundedDegrees', params: {} }]);
  });

  test('that gives metres without naming their CRS is not said to round', async () => {
    const { notes } = await layerOf(KINDS['OGC API Features'], { withoutCrs: true });
    expect(notes).toEqual([]);
  });

  test('of several layers is asked which', async () => {
    server.behave(3);
    const address = addressOf('wfs');
    const read = await readService(address, 'groen', { clock });
    expect(read).toEqual({
      ok: false,
      problem: {
        code: 'service.severalLayers',
        params: { file: 'groen', layers: 'groen:bomen, groen:hagen' },
      },
    });
    const about = await inspectService(address, 'groen', { clock });
    expect(about).toMatchObject({
      value: { layers: ['groen:bomen', 'groen:hagen'], layer: null, count: null },
    });
    const one = await inspectService(address, 'groen', { clock, layer: 'groen:hagen' });
    expect(one).toMatchObject({ value: { layer: 'groen:hagen', count: 3, crs: 'EPSG:31370' } });
    const named = await readService(addressOf('wfs#bomen'), 'groen', { clock });
    expect(named).toMatchObject({ value: { choice: { layer: 'groen:bomen' } } });
    const none = await readService(addressOf('wfs#water'), 'groen', { clock });
    expect(none).toMatchObject({ problem: { code: 'service.noSuchLayer', params: { layer: 'water' } } });
  });

  test('of ArcGIS offers its layers by name, and gives coded values their words', async () => {
    server.behave(3);
    const about = await inspectService(addressOf('arcgis/rest/services/x/MapServer'), 'x', {
      clock,
    });
    expect(about).toMatchObject({ value: { layers: ['Bomen'], layer: 'Bomen', count: 3 } });
    const { columns } = await layerOf(KINDS['ArcGIS with pages'], {}, {}, 3);
    expect(attributeValue(findAttribute(columns, 'soort')!, 0)).toBe('linde');
  });

  test('is read through the door, with the report of a file', async () => {
    server.behave(3);
    const read = await readLayer({ kind: 'address', name: 'bomen', url: `${server.url}${KINDS['WFS 2.0']}` });
    expect(read).toMatchObject({
      value: {
        report: {
          format: 'wfs',
          crs: 'EPSG:31370',
          featureCount: 3,
          notes: [{ code: 'transformed' }, { code: 'otherLayers' }],
        },
      },
    });
  });

  test('is known by its answer where its address does not tell', async () => {
    server.behave(COUNT);
    const url = `${server.url}ogc/features/v9/items`;
    const read = await readLayer({ kind: 'address', name: 'bomen', url });
    expect(read).toMatchObject({ value: { report: { format: 'ogcapi', featureCount: COUNT } } });
  });
});

const GHENT = [3.65, 51, 3.8, 51.1] as const;

describe('only a part of the map', () => {
  test.each<[keyof typeof KINDS, RegExp]>([
    ['OGC API Features', /bbox=3\.65,51,3\.8,51\.1/],
    // Easting before northing, around the box in degrees.
    [
      'WFS 2.0',
      /bbox=995\d\d[.\d]*,1879\d\d[.\d]*,1101\d\d[.\d]*,1991\d\d[.\d]*,urn:ogc:def:crs:EPSG::31370/,
    ],
    ['ArcGIS with pages', /geometry=3\.65,51,3\.8,51\.1&geometryType=esriGeometryEnvelope&inSR=4326/],
    ['Opendatasoft', /where=\(in_bbox\(geo_point_2d,51,3\.65,51\.1,3\.8\)\)/],
  ])('of %s is asked for in its own words, in every question', async (kind, filter) => {
    const { notes } = await layerOf(KINDS[kind], {}, { area: GHENT });
    expect(notes.at(-1)).toEqual({
      code: 'serviceArea',
      params: { count: COUNT, west: 3.65, south: 51, east: 3.8, north: 51.1 },
    });
    const asked = server.requests.map((request) => decodeURIComponent(request.replaceAll('+', ' ')));
    const about = asked.filter((request) => /items\?|GetFeature|query\?|records|exports/.test(request));
    expect(about.length).toBeGreaterThan(2);
    for (const request of about) expect(request).toMatch(filter);
  });
});
