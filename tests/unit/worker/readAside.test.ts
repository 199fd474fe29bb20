import * as Comlink from 'comlink';
import { expect, test, vi } from 'vitest';
import { readingAside } from '../../../src/worker/readAside';
import type { ReadingApi } from '../../../src/worker/readingWorker';
import { bytesOf } from '../../helpers/readFixture';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { readLayer } from '../../../src/io/readLayer';

const POINT = {
  type: 'Feature' as const,
  properties: { naam: 'a' },
  geometry: { type: 'Point' as const, coordinates: [4, 51] },
};
const source = (bytes = bytesOf(POINT)) => ({ kind: 'bytes' as const, name: 'a', bytes });

/** Workers whose other end reads as `read` does. */
function workers(read: ReadingApi['read']) {
  const started: { worker: Worker; ended: boolean }[] = [];
  const start = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    Comlink.expose({ read }, port2);
    const state = { worker: port1 as unknown as Worker, ended: false };
    port1.start();
    state.worker.terminate = () => {
      state.ended = true;
      port1.close();
    };
    started.push(state);
    return state.worker;
  };
  const close = () => {
    started.forEach(({ worker }) => {
      worker.terminate();
    });
  };
  return { started, start, close };
}

test('a file is read by a worker, which waits for the next one', async () => {
  const { start, started, close } = workers((given) => readLayer(given));
  const read = readingAside(start);
  expect(await read(source())).toMatchObject({ ok: true, value: { report: { featureCount: 1 } } });
  expect(await read(source(new Uint8Array([1, 2])))).toMatchObject({ ok: false });
  expect(started).toHaveLength(1);
  close();
});

test('a reading that does not let go is stopped all the same, and the next file is read', async () => {
  let stuck = true;
  const { start, started, close } = workers((given) =>
    stuck ? new Promise(() => undefined) : readLayer(given),
  );
  const read = readingAside(start);
  const stop = new AbortController();
  const waiting = read(source(), { signal: stop.signal });
  stop.abort();
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  stuck = false;
  expect(await read(source())).toMatchObject({ ok: true });
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  close();
});

test('of two files at once one worker is kept and the other ended', async () => {
  const { start, started, close } = workers((given) => readLayer(given));
  const read = readingAside(start);
  await Promise.all([read(source()), read(source())]);
  expect(started.filter(({ ended }) => ended)).toHaveLength(1);
  await read(source());
  expect(started).toHaveLength(2);
  close();
});

test('a worker whose answer cannot be handed over is ended', async () => {
  const { start, started } = workers(() => Promise.reject(new Error('DataCloneError')));
  await expect(readingAside(start)(source())).rejects.toThrow('DataCloneError');
  expect(started).toMatchObject([{ ended: true }]);
});

test('what is to be assumed of a file holds there too', async () => {
  const { start, close } = workers((given, options) => readLayer(given, options));
  const far = bytesOf({ ...POINT, geometry: { type: 'Point', coordinates: [550_000, 5_650_000] } });
  const read = await readingAside(start)(source(far), { assumeCrs: 'EPSG:25831' });
  expect(read).toMatchObject({ ok: true, value: { report: { crs: 'EPSG:25831' } } });
  close();
});

test.each([
  ['https://elders.be/bomen.geojson', 1],
  ['https://elders.be/wfs#bomen', 1],
  ['https://elders.be/bomen.fgb', 0],
  ['https://hier.be/data/bomen.geojson', 0],
  ['data/bomen.geojson', 0],
])('the address %s is read in %i workers of their own', async (url, count) => {
  vi.stubGlobal('location', new URL('https://hier.be/kaart'));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
  const { start, started, close } = workers(() => readLayer(source()));
  await readingAside(start)({ kind: 'address', name: 'a', url });
  vi.unstubAllGlobals();
  expect(started).toHaveLength(count);
  close();
});

test('where no worker can be started the file is read here', async () => {
  const read = readingAside(() => {
    throw new ReferenceError('Worker is not defined');
  });
  expect(await read(source())).toMatchObject({ ok: true });
});

test('a FlatGeobuf, which stops by itself, needs no worker', async () => {
  const { start, started } = workers((given) => readLayer(given));
  const bytes = writeFlatGeobuf(geojsonColumns([POINT], { naam: 'text' }), { name: 'x' });
  expect(await readingAside(start)(source(bytes))).toMatchObject({ ok: true });
  expect(started).toEqual([]);
});
