import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStretches } from '../../../../../scripts/coverage/files';
import type { Progress } from '../../../../../src/io/layerSource';
import { metadataOfPart } from '../../../../../src/io/formats/flatgeobuf/flatGeobufHeader';
import { readFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/readFlatGeobuf';
import { readPointLeaves } from '../../../../../src/io/formats/flatgeobuf/readPointLeaves';
import { writeFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { addressStretches } from '../../../../../src/io/sources/addressStretches';
import { bytesStretches } from '../../../../helpers/bytesStretches';
import type { StretchSource } from '../../../../../src/io/sources/stretchSource';
import { serveFiles, sendWithRange } from '../../../../helpers/fileServer';
import type { FileServer } from '../../../../helpers/fileServer';
import { packageHeader } from '../../../../helpers/flatGeobufReader';
import { gdalConvert } from '../../../../helpers/gdal';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { bytesOf } from '../../../../helpers/readFixture';

const NODE_LENGTH = 40;

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const features = (geometries: (Geometry | null)[]): Feature[] =>
  geometries.map((geometry, id) => ({
    type: 'Feature',
    properties: { id, note: 'x'.repeat(200) },
    geometry: geometry as Geometry,
  }));
const write = (geometries: (Geometry | null)[]) =>
  writeFlatGeobuf(geojsonColumns(features(geometries), { id: 'number', note: 'text' }), { name: 'points' });

const PLACES = Array.from({ length: 5000 }, (_, id) =>
  point(2.5 + id / 1471, 50.7 + ((id * 7919) % 5000) / 6000),
);
const FILE = write(PLACES);
const START = new DataView(FILE.buffer).getUint32(8, true) + 12;

async function layerOf(source: StretchSource) {
  const read = await readPointLeaves(source);
  if (read === null) expect.fail('not read');
  return read.ok ? read.value : expect.fail(JSON.stringify(read.problem));
}

async function wholeOf(bytes: Uint8Array) {
  const read = await readFlatGeobuf(bytes, 'points');
  return read.ok ? read.value : expect.fail(JSON.stringify(read.problem));
}

/** The file with the numbers of a node of its index changed. */
function withNode(node: number, change: (view: DataView) => void): Uint8Array {
  const bytes = FILE.slice();
  change(new DataView(bytes.buffer, START + node * NODE_LENGTH, NODE_LENGTH));
  return bytes;
}

/** First and last byte that a request asks for. */
function rangeOf({ headers }: IncomingMessage): [number, number] {
  return /(\d+)-(\d+)/.exec(headers.range!)!.slice(1).map(Number) as [number, number];
}

/** Levels of the index from the root on. */
const LEVELS = [1, 2, 20, 313, 5000];
const FIRST_LEAF = 1 + 2 + 20 + 313;

test('a file that says that it is a part is labelled, whether it is read whole or from its index alone', async () => {
  const columns = geojsonColumns(features(PLACES.slice(0, 20)), { id: 'number', note: 'text' });
  const notesOf = async (metadata: string) => {
    const bytes = writeFlatGeobuf(columns, { name: 'points', metadata });
    const both = [await wholeOf(bytes), await layerOf(bytesStretches(bytes, 'points'))];
    return both.map(({ notes }) => notes.filter(({ code }) => code.startsWith('partOf')));
  };
  const more = [{ code: 'partOfMore', params: { count: 20, total: 30 } }];
  expect(await notesOf(JSON.stringify(metadataOfPart(20, 30)))).toEqual([more, more]);
  const unknown = [{ code: 'partOfUnknown', params: { count: 20 } }];
  expect(await notesOf(JSON.stringify(metadataOfPart(20, 0)))).toEqual([unknown, unknown]);
  for (const metadata of ['{"numberReturned":20,"numberMatched":20}', 'vrije tekst', '[]', 'null'])
    expect(await notesOf(metadata)).toEqual([[], []]);
});

describe('the points in the index', () => {
  test('are those of the features, with the same numbers, of files of any size', async () => {
    for (const size of [1, 2, 15, 16, 17, 255, 256, 257, 4097]) {
      const bytes = write(PLACES.slice(0, size));
      const layer = await layerOf(bytesStretches(bytes, 'points'));
      const whole = await wholeOf(bytes);
      expect(layer.columns).toEqual({ ...whole.columns, attributes: [] });
      expect(layer.crs).toBe('EPSG:4326');
    }
    expect(LEVELS.reduce((sum, nodes) => sum + nodes)).toBe(FIRST_LEAF + 5000);
  });

  test('are those of a file of GDAL, heights or not', async () => {
    const high = PLACES.slice(0, 300).map((place, id): Geometry => {
      const [x, y] = (place as GeoJSON.Point).coordinates;
      return { type: 'Point', coordinates: [x!, y!, id] };
    });
    for (const places of [PLACES.slice(0, 300), high]) {
      const collection = bytesOf({ type: 'FeatureCollection', features: features(places) });
      const bytes = await gdalConvert('in.geojson', collection, 'FlatGeobuf');
      const layer = await layerOf(bytesStretches(bytes, 'points'));
      expect(layer.columns.points).toEqual((await wholeOf(bytes)).columns.points);
    }
  });

  test('leave out a feature without geometry, and count it', async () => {
    const layer = await layerOf(bytesStretches(write([PLACES[0]!, null, PLACES[1]!]), 'points'));
    expect(layer.columns.count).toBe(3);
    expect([...layer.columns.points.feature]).toEqual([0, 1]);
    expect(layer.notes[0]).toEqual({
      ...{ code: 'withoutGeometry', params: { count: 1, rows: '3' } },
      features: Uint32Array.of(2),
    });
  });

  test('take a small part of the file', async () => {
    const { notes } = await layerOf(bytesStretches(FILE, 'points'));
    const nodes = LEVELS.reduce((sum, level) => sum + level);
    expect(notes).toEqual([
      {
        code: 'readByRange',
        params: { readBytes: START + nodes * NODE_LENGTH, totalBytes: FILE.length },
      },
    ]);
  });
});

describe('the whole file is asked for', () => {
  const collection = bytesOf({ type: 'FeatureCollection', features: features(PLACES.slice(0, 20)) });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    [
      'without an index',
      () => gdalConvert('in.geojson', collection, 'FlatGeobuf', ['-lco', 'SPATIAL_INDEX=NO']),
    ],
    [
      'with points of several parts',
      () =>
        write([
          {
            type: 'MultiPoint',
            coordinates: [
              [4, 51],
              [5, 51],
            ],
          },
        ]),
    ],
    [
      'with lines',
      () =>
        write([
          {
            type: 'LineString',
            coordinates: [
              [4, 51],
              [5, 51],
            ],
          },
        ]),
    ],
    ['without features', () => write([])],
    ['of another format', () => collection],
    ['with a leaf that is a box', () => withNode(FIRST_LEAF + 9, (view) => view.setFloat64(0, 2.5, true))],
    [
      'with a leaf at zero',
      () => withNode(FIRST_LEAF, (view) => [0, 8, 16, 24].forEach((at) => view.setFloat64(at, 0, true))),
    ],
    [
      'with a leaf outside its parent',
      () => withNode(FIRST_LEAF + 70, (view) => [0, 16].forEach((at) => view.setFloat64(at, 2.5, true))),
    ],
    ['with a node outside its parent', () => withNode(30, (view) => view.setFloat64(0, -10, true))],
    ['with a leaf that points back', () => withNode(FIRST_LEAF + 9, (view) => view.setUint32(32, 8, true))],
    [
      'with a leaf that is not a number',
      () => withNode(FIRST_LEAF + 9, (view) => view.setFloat64(16, NaN, true)),
    ],
  ])('%s', async (_name, bytes) => {
    expect(await readPointLeaves(bytesStretches(await bytes(), 'points'))).toBeNull();
  });
});

describe('a file that is cut', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const read = await readPointLeaves(bytesStretches(bytes, 'points'));
    return read && !read.ok ? read.problem : expect.fail('read');
  };

  test('in its index is named', async () => {
    for (const length of [START, START + 39, START + FIRST_LEAF * NODE_LENGTH, FILE.length / 8])
      expect(await problemOf(FILE.slice(0, length))).toMatchObject({ code: 'flatgeobuf.truncated' });
  });

  test('after its index is named, though all positions are there', async () => {
    const leaf = new DataView(FILE.buffer, START + (FIRST_LEAF + 2500) * NODE_LENGTH).getUint32(32, true);
    const start = START + (FIRST_LEAF + 5000) * NODE_LENGTH + leaf;
    expect(await problemOf(FILE.slice(0, start + 1))).toEqual({
      code: 'flatgeobuf.truncated',
      params: { file: 'points', feature: 2501 },
    });
  });

  test('and counts features in the billions asks for no memory', async () => {
    const at = Array.from({ length: START - 8 }, (_, index) => index).find(
      (index) => index > 12 && new DataView(FILE.buffer).getBigUint64(index, true) === 5000n,
    )!;
    const lying = FILE.slice();
    new DataView(lying.buffer).setBigUint64(at, 2n ** 40n, true);
    expect(packageHeader(lying).featuresCount).toBe(2 ** 40);
    expect(await problemOf(lying)).toMatchObject({ code: 'flatgeobuf.truncated' });
  });
});

describe('a file elsewhere', () => {
  let server: FileServer;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  beforeEach(async () => {
    server = await serveFiles((request, response) => answer(request, response));
  });
  afterEach(() => server.close());

  const served = (options = {}) => addressStretches(`${server.url}points.fgb`, 'points', options);

  test('is read by range, the index only', async () => {
    answer = (request, response) => sendWithRange(FILE, request, response);
    const layer = await layerOf(served());
    expect(layer.columns).toEqual({ ...(await wholeOf(FILE)).columns, attributes: [] });
    const end = START + (FIRST_LEAF + 5000) * NODE_LENGTH;
    expect(server.requests).toEqual(['points.fgb bytes=0-65535', `points.fgb bytes=${START}-${end - 1}`]);
  });

  test('is read from a server that sends all of it, without waiting for the rest', async () => {
    answer = (_request, response) => {
      // The end never comes.
      response.writeHead(200).write(FILE.subarray(0, 300_000));
    };
    const layer = await layerOf(served());
    expect(layer.columns.points).toEqual((await wholeOf(FILE)).columns.points);
  });

  test.each<[string, (response: ServerResponse, start: number, end: number) => void, string]>([
    ['refuses', (response) => response.writeHead(404).end('no'), 'http.status'],
    [
      'sends another part',
      (response, start, end) =>
        response
          .writeHead(206, { 'Content-Range': `bytes ${start + 8}-${end}/${FILE.length}` })
          .end(FILE.subarray(start + 8, end + 1)),
      'http.status',
    ],
    [
      'hides what part it sends',
      (response, start, end) => response.writeHead(206).end(FILE.subarray(start, end + 1)),
      'http.status',
    ],
    [
      'breaks off',
      (response, start, end) => {
        response.writeHead(206, {
          'Content-Range': `bytes ${start}-${end}/${FILE.length}`,
          'Content-Length': end - start + 1,
        });
        response.write(FILE.subarray(start, start + 1000), () => response.destroy());
      },
      'http.network',
    ],
    [
      'sends less than it says',
      (response, start, end) =>
        response
          .writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${FILE.length}` })
          .end(FILE.subarray(start, start + 5000)),
      'flatgeobuf.truncated',
    ],
  ])('is a problem on a server that %s', async (_name, send, code) => {
    answer = (request, response) => {
      const [start, end] = rangeOf(request);
      send(response, start, Math.min(end, FILE.length - 1));
    };
    expect(await readPointLeaves(served())).toMatchObject({ ok: false, problem: { code } });
  });

  test('can be cancelled while it comes in', async () => {
    const cancel = new AbortController();
    answer = (request, response) => {
      const [start, end] = rangeOf(request);
      if (start === 0) sendWithRange(FILE, request, response);
      else
        response
          .writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${FILE.length}` })
          .write(FILE.subarray(start, start + 1000), () => cancel.abort());
    };
    const read = await readPointLeaves(served({ signal: cancel.signal }), { signal: cancel.signal });
    expect(read).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  test('on disk is read as it is in memory, with progress up to the end of the index', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'points-'));
    await writeFile(join(folder, 'points.fgb'), FILE);
    const source = await fileStretches(join(folder, 'points.fgb'));
    const steps: Progress[] = [];
    const read = await readPointLeaves(source, { onProgress: (progress) => steps.push(progress) });
    await source.close();
    await rm(folder, { recursive: true });
    const memory = await readPointLeaves(bytesStretches(FILE, 'points'));
    expect(read).toEqual(memory);
    const end = START + (FIRST_LEAF + 5000) * NODE_LENGTH;
    expect(steps.at(-1)).toEqual({ stage: 'reading', done: end, total: end });
  });
});
