import type { Feature, Geometry } from 'geojson';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { problemText, translateWithCause } from '../../../src/i18n/translate';
import { transformPositions } from '../../../src/geo/transform';
import type { CrsCode } from '../../../src/geo/crsCode';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { Breather } from '../../../src/io/breather';
import type { RawLayer } from '../../../src/io/formats/formatDriver';
import type { Progress } from '../../../src/io/layerSource';
import { toWgs84 } from '../../../src/io/toWgs84';
import { gdalConvert } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { bytesOf, readOk, readProblem } from '../../helpers/readFixture';

/** Brussels and Ghent, in degrees. */
const PLACES = [4.3839, 50.8428, 3.725, 51.0543];

const points = (positions: ArrayLike<number>): Feature[] =>
  Array.from({ length: positions.length / 2 }, (_, index) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [positions[index * 2]!, positions[index * 2 + 1]!] },
  }));

const collection = (positions: ArrayLike<number>, crs?: unknown) => ({
  type: 'FeatureCollection',
  ...(crs === undefined ? {} : { crs }),
  features: points(positions),
});

function placesIn(crs: CrsCode): Float64Array {
  const positions = Float64Array.from(PLACES);
  transformPositions(positions, 'EPSG:4326', crs);
  return positions;
}

const swapped = (positions: ArrayLike<number>) => Array.from(positions, (_, index) => positions[index ^ 1]!);
const named = (name: string) => ({ type: 'name', properties: { name } });

async function expectPlaces(content: unknown, crs: string, notes: unknown[]): Promise<void> {
  const { columns, report } = await readOk(content);
  expect([report.crs, report.notes]).toEqual([crs, notes]);
  columns.points.positions.forEach((value, index) => expect(value).toBeCloseTo(PLACES[index]!, 8));
  expect(columns.points.positions).toHaveLength(PLACES.length);
}

describe('the format is told by what is in a file', () => {
  const geojson = JSON.stringify(collection(PLACES));
  test.each([
    ['GeoJSON', geojson, 'geojson'],
    ['GeoJSON after blanks and a byte order mark', `\ufeff \r\n\t${geojson}`, 'geojson'],
    ['FlatGeobuf', writeFlatGeobuf(geojsonColumns(points(PLACES)), { name: 'x' }), 'flatgeobuf'],
  ])('%s', async (_name, content, format) => {
    expect((await readOk(content)).report).toMatchObject({
      name: 'file',
      format,
      featureCount: 2,
      pointCount: 2,
    });
  });

  test.each<[string, unknown, string]>([
    ['nothing', new Uint8Array(0), 'file.empty'],
    ['a zip that breaks off', bytesOf('PK\u0003\u0004'), 'file.unreadable'],
    ['a web page', '<!doctype html><html></html>', 'format.unknown'],
    ['only blanks', ' \n ', 'format.unknown'],
    ['a list', '[1, 2]', 'geojson.notGeoJson'],
    ['TopoJSON', '{"type":"Topology","arcs":[]}', 'geojson.notGeoJson'],
  ])('%s is a problem', async (_name, content, code) => {
    expect((await readProblem(content)).code).toBe(code);
  });
});

describe('the CRS of GeoJSON', () => {
  test('without a word is degrees, as RFC 7946 says', () =>
    expectPlaces(collection(PLACES), 'EPSG:4326', []));

  test.each<[CrsCode, unknown]>([
    ['EPSG:31370', named('urn:ogc:def:crs:EPSG::31370')],
    ['EPSG:3812', named('EPSG:3812')],
    ['EPSG:3857', { type: 'EPSG', properties: { code: 3857 } }],
  ])('%s in a crs member', (crs, member) =>
    expectPlaces(collection(placesIn(crs), member), crs, [{ code: 'transformed', params: { from: crs } }]),
  );

  test('WGS 84 in a crs member is no news', () =>
    expectPlaces(collection(PLACES, named('urn:ogc:def:crs:OGC:1.3:CRS84')), 'EPSG:4326', []));

  test.each<CrsCode>(['EPSG:31370', 'EPSG:3812', 'EPSG:3857'])(
    '%s without a word is recognised and noted',
    (crs) => expectPlaces(collection(placesIn(crs)), crs, [{ code: 'detectedCrs', params: { crs } }]),
  );

  test('latitude before longitude is put right and noted', () =>
    expectPlaces(collection(swapped(PLACES)), 'EPSG:4326', [{ code: 'swappedAxes', params: {} }]));

  test('an unknown one is named, also where the coordinates fit one of ours', async () => {
    const lambert50 = collection(placesIn('EPSG:31370'), named('urn:ogc:def:crs:EPSG::21500'));
    expect(await readProblem(lambert50)).toEqual({
      code: 'crs.unknown',
      params: { file: 'file', crs: 'urn:ogc:def:crs:EPSG::21500' },
    });
  });

  test('Lambert coordinates beyond the border of Belgium keep their declared axes', async () => {
    const beyond = [200000, 250000, 240000, 251000];
    const { columns } = await readOk(collection(beyond, named('EPSG:31370')));
    transformPositions(columns.points.positions, 'EPSG:4326', 'EPSG:31370');
    columns.points.positions.forEach((value, index) => expect(value).toBeCloseTo(beyond[index]!, 3));
  });
});

describe('the CRS of FlatGeobuf', () => {
  const gdal = (positions: ArrayLike<number>, crs: string) =>
    gdalConvert('in.geojson', bytesOf(collection(positions)), 'FlatGeobuf', [
      '-lco',
      'SPATIAL_INDEX=NO',
      '-a_srs',
      crs,
    ]);

  test.each<CrsCode>(['EPSG:4326', 'EPSG:31370', 'EPSG:3812', 'EPSG:3857'])('%s in the header', async (crs) =>
    expectPlaces(
      await gdal(placesIn(crs), crs),
      crs,
      crs === 'EPSG:4326' ? [] : [{ code: 'transformed', params: { from: crs } }],
    ),
  );

  test('none in the header: degrees are assumed, and said so', async () =>
    expectPlaces(await gdal(PLACES, 'NONE'), 'EPSG:4326', [{ code: 'assumedWgs84', params: {} }]));

  test('none in the header: Lambert 72 is recognised', async () =>
    expectPlaces(await gdal(placesIn('EPSG:31370'), 'NONE'), 'EPSG:31370', [
      { code: 'detectedCrs', params: { crs: 'EPSG:31370' } },
    ]));
});

describe('positions that are none', () => {
  test.each<[string, number[]]>([
    ['outside the range of degrees', [4, 51, 181, 51]],
    ['in no CRS of Belgium', [4, 51, 1e6, 2e6]],
    ['at the origin', [4, 51, 0, 0]],
  ])('%s leave their feature without geometry, named by its row', async (_name, positions) => {
    const { columns, report } = await readOk(collection(positions));
    expect(report).toMatchObject({ featureCount: 2, pointCount: 1 });
    expect([...columns.points.positions]).toEqual([4, 51]);
    expect(report.notes).toEqual([
      { code: 'leftOutFeatures', params: { count: 1, rows: '2', cause: 'impossiblePosition' } },
    ]);
  });

  test('beside the edge of the earth by rounding lie on it', async () => {
    const { columns, report } = await readOk(
      collection([180.000_000_000_000_06, 51, 4, -90.000_000_000_000_1]),
    );
    expect([...columns.points.positions]).toEqual([180, 51, 4, -90]);
    expect(report.notes.map(({ code }) => code)).toEqual([]);
  });

  test('that are nowhere a number are said to be so, whatever the system', async () => {
    const columns = geojsonColumns([
      { properties: {}, geometry: { type: 'Point', coordinates: [NaN, NaN] } },
      { properties: {}, geometry: { type: 'Point', coordinates: [150_000, Infinity] } },
    ]);
    const layer = { columns, crs: 'EPSG:31370', defaultCrs: null, notes: [] } as unknown as RawLayer;
    expect(await toWgs84(layer, {}, 'file', new Breather('converting', {}))).toEqual({
      ok: false,
      problem: { code: 'positions.notNumbers', params: { file: 'file', feature: 1 } },
    });
  });

  test('everywhere are a problem that names the first', async () => {
    const nowhere = collection([181, 51, 4, 91], named('EPSG:4326'));
    expect(await readProblem(nowhere)).toEqual({
      code: 'crs.outsideRange',
      params: { file: 'file', feature: 1, x: 181, y: 51 },
    });
  });

  test('not finite leave out their feature, in every kind of geometry', async () => {
    const geometries: Geometry[] = [
      {
        type: 'LineString',
        coordinates: [
          [4, 51],
          [4, 52],
          [4, 53],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [4, 51],
            [5, 51],
            [5, 52],
            [4, 51],
          ],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [4, 51],
            [4, 52],
          ],
          [
            [4, 51],
            [4, 52],
          ],
        ],
      },
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [4, 51],
              [5, 51],
              [5, 52],
              [4, 51],
            ],
          ],
          [
            [
              [5, 51],
              [6, 51],
              [6, 52],
              [5, 51],
            ],
          ],
        ],
      },
    ];
    for (let wrong = 0; wrong < geometries.length; wrong++) {
      const text = geometries.map((geometry, index) => {
        const json = JSON.stringify({ type: 'Feature', properties: {}, geometry });
        const at = json.lastIndexOf('5,52');
        if (index !== wrong) return json;
        return at >= 0 ? `${json.slice(0, at)}5,1e999${json.slice(at + 4)}` : json.replace('4,52', '4,1e999');
      });
      const { columns, report } = await readOk(`{"type":"FeatureCollection","features":[${text.join(',')}]}`);
      const kept = geometries.map((geometry, index) => ({
        properties: {},
        geometry: index === wrong ? null : geometry,
      }));
      expect(columns, `geometry ${wrong}`).toEqual(geojsonColumns(kept));
      expect(report.notes).toEqual([
        { code: 'leftOutFeatures', params: { count: 1, rows: String(wrong + 1), cause: 'badPosition' } },
      ]);
    }
  });
});

describe('a long read', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const large = JSON.stringify(
    collection(Float64Array.from({ length: 400_000 }, (_, index) => (index % 2 ? 51 : 4))),
  );

  test('reports how far it is, in bytes, and leaves the thread free on the way', async () => {
    const steps: Progress[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await readOk(large, { onProgress: (progress) => steps.push(progress) });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    const reading = steps.filter(({ stage }) => stage === 'reading');
    expect(reading[0]).toEqual({ stage: 'reading', done: 0, total: null });
    expect(reading.at(-1)).toEqual({ stage: 'reading', done: large.length, total: large.length });
    expect(reading.map(({ done }) => done)).toEqual(reading.map(({ done }) => done).sort((a, b) => a - b));
  });

  test.each<[string, unknown]>([
    ['GeoJSON', large],
    ['FlatGeobuf', writeFlatGeobuf(geojsonColumns(points(new Float64Array(40_000).fill(1))), { name: 'x' })],
  ])('%s can be cancelled before and during', async (_name, content) => {
    expect((await readProblem(content, { signal: AbortSignal.abort() })).code).toBe('cancelled');
    // A clock by which every stretch of work is a long one, however quick the machine.
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    const cancel = new AbortController();
    queueMicrotask(() => cancel.abort());
    expect((await readProblem(content, { signal: cancel.signal })).code).toBe('cancelled');
    const late = new AbortController();
    const stages = new Set<string>();
    const onProgress = ({ stage }: Progress) => {
      stages.add(stage);
      if (stage === 'converting') late.abort();
    };
    expect((await readProblem(content, { signal: late.signal, onProgress })).code).toBe('cancelled');
    expect([...stages]).toEqual(['reading', 'converting']);
  });
});

test('the report shows the columns with a first value that is there', async () => {
  const features = points(PLACES);
  features[0]!.properties = { nis: null, naam: 'Brussel', oppervlakte: 32.6 };
  features[1]!.properties = { nis: '44021', naam: 'Gent', leeg: null };
  const { report } = await readOk({ type: 'FeatureCollection', features });
  expect(report.columns).toEqual([
    { name: 'nis', type: 'text', example: '44021' },
    { name: 'naam', type: 'text', example: 'Brussel' },
    { name: 'oppervlakte', type: 'number', example: '32.6' },
    { name: 'leeg', type: 'text', example: null },
  ]);
});

test('a cause of ours stands in the language of the message and of the note', async () => {
  const problem = await readProblem(bytesOf('PK\u0003\u0004'));
  expect(problemText('nl', problem)).toBe(
    'file: kan niet gelezen worden (de zip is beschadigd of heeft een wachtwoord; maak hem opnieuw).',
  );
  expect(problemText('en', problem)).toContain('(the zip is damaged');
  const { report } = await readOk(
    '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[4,51]]}}',
  );
  const texts = (['nl', 'en'] as const).map((language) =>
    report.notes.map(({ code, params }) => translateWithCause(language, `note.${code}`, params)),
  );
  expect(texts).toEqual([
    ['1 object is weggelaten: een lijn heeft minder dan twee punten (object 1).'],
    ['1 feature was left out: a line has fewer than two points (feature 1).'],
  ]);
});
