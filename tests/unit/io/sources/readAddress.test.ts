import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CrsCode } from '../../../../src/geo/crsCode';
import { transformPositions } from '../../../../src/geo/transform';
import type { Columns } from '../../../../src/features/columns';
import type { Progress } from '../../../../src/io/layerSource';
import { readLayer } from '../../../../src/io/readLayer';
import type { ReadLayerOptions } from '../../../../src/io/readLayer';
import { writeFlatGeobuf } from '../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { serveFiles, sendWithRange } from '../../../helpers/fileServer';
import type { FileServer } from '../../../helpers/fileServer';
import { bytesOf } from '../../../helpers/readFixture';

/** Points on a grid over Flanders; the text makes the file larger than what is read whole. */
function gridOfPoints(side: number, text: string, order: 'usual' | 'swapped' = 'usual'): Columns {
  const count = side * side;
  const positions = new Float64Array(count * 2);
  const [x, y] = order === 'usual' ? [0, 1] : [1, 0];
  for (let i = 0; i < count; i++) {
    positions[i * 2 + x] = 2.5 + (3.4 * (i % side)) / side;
    positions[i * 2 + y] = 50.7 + (0.8 * Math.floor(i / side)) / side;
  }
  const none = new Float64Array(0);
  return {
    count,
    points: { positions, feature: Uint32Array.from({ length: count }, (_, index) => index) },
    lines: { positions: none, start: Uint32Array.of(0), feature: new Uint32Array(0) },
    polygons: {
      positions: none,
      ringStart: Uint32Array.of(0),
      polygonStart: Uint32Array.of(0),
      feature: new Uint32Array(0),
    },
    attributes: [
      {
        name: 'number',
        type: 'number',
        values: Float64Array.from({ length: count }, (_, index) => index),
        isNull: new Uint8Array(count),
      },
      {
        name: 'text',
        type: 'text',
        values: new Array<string>(count).fill(text),
        isNull: new Uint8Array(count),
      },
    ],
  };
}

const LARGE = writeFlatGeobuf(gridOfPoints(150, 'x'.repeat(200)), { name: 'large' });
const GEOJSON = bytesOf({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { number: 7 }, geometry: { type: 'Point', coordinates: [4, 51] } },
  ],
});
const SMALL = writeFlatGeobuf(gridOfPoints(3, ''), { name: 'small' });
const GHENT: ReadLayerOptions['bounds'] = [3.65, 51, 3.8, 51.1];

let server: FileServer;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeEach(async () => {
  // The package's reader tells the console about every request.
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  server = await serveFiles((request, response) => answer(request, response));
});
afterEach(() => server.close());

const read = (options?: ReadLayerOptions) =>
  readLayer({ kind: 'address', name: 'layer', url: `${server.url}layer.fgb` }, options);

async function readOk(options?: ReadLayerOptions) {
  const result = await read(options);
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  return result.value;
}

async function problemOf(options?: ReadLayerOptions) {
  const result = await read(options);
  return result.ok ? expect.fail('read') : result.problem;
}

describe('a file at an address', () => {
  test('is read as its bytes are', async () => {
    answer = (request, response) => sendWithRange(SMALL, request, response);
    const fetched = await readOk();
    const direct = await readLayer({ kind: 'bytes', name: 'layer', bytes: SMALL });
    expect(direct).toEqual({ ok: true, value: fetched });
    expect(server.requests).toEqual(['layer.fgb']);
  });

  test('reports progress that only grows, up to its total', async () => {
    answer = (request, response) => sendWithRange(LARGE, request, response);
    const steps: Progress[] = [];
    await readOk({ onProgress: (progress) => steps.push(progress) });
    expect(steps.length).toBeGreaterThan(2);
    const stages = ['opening', 'reading', 'converting'];
    const places = steps.map(({ stage, done }) => [stages.indexOf(stage), done] as const);
    expect(places).toEqual(places.toSorted(([a, done], [b, more]) => a - b || done - more));
    for (const stage of ['opening', 'reading'] as const)
      expect(steps.findLast((one) => one.stage === stage)).toEqual({
        ...{ stage, done: LARGE.length, total: LARGE.length },
      });
  });

  test.each([404, 403, 500])('that the server refuses with %i is a problem', async (status) => {
    answer = (_request, response) => response.writeHead(status).end('no');
    expect(await problemOf()).toEqual({ code: 'http.status', params: { file: 'layer', status } });
    expect(await problemOf({ bounds: GHENT! })).toEqual({
      code: 'http.status',
      params: { file: 'layer', status },
    });
  });

  test.each([
    '<!doctype html><title>Kaart</title>',
    '\n<!-- start --><HTML><body>',
    '<?xml version="1.0"?>\n<html>',
  ])('that turns out to be a web page (%s) is a problem', async (page) => {
    answer = (request, response) => sendWithRange(bytesOf(page), request, response);
    expect((await problemOf()).code).toBe('http.notData');
    expect((await problemOf({ bounds: GHENT! })).code).toBe('http.notData');
  });

  test('that is empty is a problem', async () => {
    answer = (request, response) => sendWithRange(new Uint8Array(0), request, response);
    expect((await problemOf({ bounds: GHENT! })).code).toBe('file.empty');
  });

  test('that breaks off on the way is a problem', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': LARGE.length });
      response.write(LARGE.subarray(0, 1000), () => response.destroy());
    };
    expect((await problemOf()).code).toBe('http.network');
  });

  test('at an address where nothing answers is a problem', async () => {
    await server.close();
    expect((await problemOf()).code).toBe('http.network');
  });

  test('can be cancelled while it comes in', async () => {
    const cancel = new AbortController();
    answer = (_request, response) => {
      response.writeHead(200);
      response.write(LARGE.subarray(0, 1000));
    };
    expect((await problemOf({ signal: cancel.signal, onProgress: () => cancel.abort() })).code).toBe(
      'cancelled',
    );
  });
});

describe('a large FlatGeobuf of which a part is needed', () => {
  /** Numbers of the points in the box around Ghent. */
  const numbersIn = ({ columns }: { columns: Columns }): number[] => {
    const { points, attributes } = columns;
    const inside = [...points.feature].filter((_, index) => {
      const [x, y] = [points.positions[index * 2]!, points.positions[index * 2 + 1]!];
      return x >= GHENT![0] && y >= GHENT![1] && x <= GHENT![2] && y <= GHENT![3];
    });
    return inside.map((feature) => Number(attributes[0]!.values[feature])).sort((a, b) => a - b);
  };
  const whole = () => readLayer({ kind: 'bytes', name: 'layer', bytes: LARGE });

  test('is read in part, with every feature in the box', async () => {
    answer = (request, response) => sendWithRange(LARGE, request, response);
    const part = await readOk({ bounds: GHENT! });
    const all = await whole();
    if (!all.ok) expect.fail();
    expect(numbersIn(part)).toEqual(numbersIn(all.value));
    expect(numbersIn(part).length).toBeGreaterThan(50);
    expect(part.columns.count).toBeLessThan(all.value.columns.count / 10);
    const note = part.report.notes.find(({ code }) => code === 'readByRange');
    expect(note?.params).toMatchObject({ totalBytes: LARGE.length });
    expect((note?.params as { readBytes: number }).readBytes).toBeLessThan(LARGE.length / 4);
  });

  test('comes back whole where everything is needed', async () => {
    answer = (request, response) => sendWithRange(LARGE, request, response);
    const { columns, report } = await readOk({ bounds: [2, 50, 7, 52] });
    expect([columns.count, report.notes]).toEqual([150 * 150, []]);
  });

  test('comes back whole from a server that ignores ranges, in one request', async () => {
    answer = (_request, response) => response.writeHead(200).end(LARGE);
    const { columns, report } = await readOk({ bounds: GHENT! });
    expect([columns.count, report.notes]).toEqual([150 * 150, []]);
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, (start: number, end: number) => [string | undefined, Uint8Array]]>([
    ['hides what part it sends', (start, end) => [undefined, LARGE.subarray(start, end + 1)]],
    [
      'sends another part',
      (start, end) => [`bytes ${start + 8}-${end + 8}/${LARGE.length}`, LARGE.subarray(start + 8, end + 9)],
    ],
    [
      'sends fewer bytes',
      (start, end) => [`bytes ${start}-${end}/${LARGE.length}`, LARGE.subarray(start, end)],
    ],
    [
      'stops to answer ranges',
      (start, end) =>
        start === 0 ? [`bytes 0-${end}/${LARGE.length}`, LARGE.subarray(0, end + 1)] : [undefined, LARGE],
    ],
    [
      'changes the file',
      (start, end) => [`bytes ${start}-${end}/${LARGE.length + start}`, LARGE.subarray(start, end + 1)],
    ],
  ])('comes back right from a server that %s', async (_name, part) => {
    answer = (request, response) => {
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (!range) {
        response.writeHead(200).end(LARGE);
        return;
      }
      const [header, bytes] = part(Number(range[1]), Number(range[2]));
      response.writeHead(206, header === undefined ? {} : { 'Content-Range': header }).end(bytes);
    };
    const { columns, report } = await readOk({ bounds: GHENT! });
    expect([columns.count, report.notes]).toEqual([150 * 150, []]);
  });

  /** A grid in a file that names a CRS, or none, and of which the first point lies elsewhere. */
  function gridIn(
    crs: CrsCode | undefined,
    order: 'usual' | 'swapped',
    elsewhere: [number, number],
  ): Uint8Array {
    const columns = gridOfPoints(150, 'x'.repeat(200), order);
    columns.points.positions.set(elsewhere);
    if (crs) transformPositions(columns.points.positions, 'EPSG:4326', crs);
    return writeFlatGeobuf(columns, { name: 'large', ...(crs && { crs }) });
  }

  test.each<[string, CrsCode | undefined, [number, number]]>([
    ['in Lambert 72', 'EPSG:31370', [3, 51]],
    ['in the European grid', 'EPSG:3035', [5.1, 52]],
    ['in degrees with a point far away', 'EPSG:4326', [-70, 40]],
  ])('%s is read in part', async (_name, crs, elsewhere) => {
    const bytes = gridIn(crs, 'usual', elsewhere);
    answer = (request, response) => sendWithRange(bytes, request, response);
    const { columns, report } = await readOk({ bounds: GHENT! });
    expect(columns.count).toBeLessThan((150 * 150) / 10);
    expect(numbersIn({ columns }).length).toBeGreaterThan(50);
    expect(report.crs).toBe(crs);
  });

  test.each<[string, Uint8Array]>([
    ['its axes are swapped but for one point', gridIn('EPSG:4326', 'swapped', [3.7, 51.05])],
    ['it names no CRS and one point lies far away', gridIn(undefined, 'swapped', [3.7, 51.05])],
  ])('comes back whole where %s', async (_name, bytes) => {
    answer = (request, response) => sendWithRange(bytes, request, response);
    const { columns, report } = await readOk({ bounds: GHENT! });
    expect(columns.count).toBe(150 * 150);
    expect(report.notes).toContainEqual({ code: 'swappedAxes', params: {} });
    expect(numbersIn({ columns }).length).toBeGreaterThan(50);
  });

  test('with an index that leads nowhere comes back whole', async () => {
    const damaged = LARGE.slice();
    const treeStart = 12 + new DataView(damaged.buffer).getUint32(8, true);
    damaged.fill(0xff, treeStart + 40 - 8, treeStart + 40);
    answer = (request, response) => sendWithRange(damaged, request, response);
    expect((await readOk({ bounds: GHENT! })).columns.count).toBe(150 * 150);
  });
});

describe('points of which nobody looks at the columns', () => {
  const readHead = async () => {
    const source = {
      kind: 'address',
      name: 'layer',
      url: `${server.url}layer.fgb`,
      positionsOnly: true,
    } as const;
    const result = await readLayer(source);
    if (!result.ok) expect.fail(JSON.stringify(result.problem));
    return result.value;
  };
  const whole = async () => {
    const read = await readLayer({ kind: 'bytes', name: 'layer', bytes: LARGE });
    return read.ok ? read.value.columns : expect.fail('read');
  };

  test('come from the head of the file, by range', async () => {
    answer = (request, response) => sendWithRange(LARGE, request, response);
    const { columns, report } = await readHead();
    expect(columns.points).toEqual((await whole()).points);
    expect(columns.attributes).toEqual([]);
    expect(report.notes.map(({ code }) => code)).toContain('readByRange');
    const asked = server.requests.map((request) => Number(/-(\d+)$/.exec(request)![1]) + 1);
    expect(Math.max(...asked)).toBeLessThan(LARGE.length / 4);
  });

  test('come from a server that knows no ranges all the same', async () => {
    answer = (_request, response) => response.writeHead(200).end(LARGE);
    expect((await readHead()).columns.points).toEqual((await whole()).points);
  });

  test('come with their columns where the file has no index to take them from', async () => {
    answer = (request, response) => sendWithRange(GEOJSON, request, response);
    const { columns, report } = await readHead();
    expect([columns.count, report.format, columns.attributes[0]?.name]).toEqual([1, 'geojson', 'number']);
  });
});
