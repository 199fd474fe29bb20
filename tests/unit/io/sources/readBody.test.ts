import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchAnswer, LONGEST_SILENCE } from '../../../../src/io/sources/fetchAnswer';
import { readBody } from '../../../../src/io/sources/readBody';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An answer that comes by `next`, until that gives null. */
const answer = (next: (at: number) => Uint8Array | null | Promise<never>, headers = {}) => {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const chunk = await next(at++);
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
  return new Response(body, { headers });
};
const never = () => new Promise<never>(() => undefined);

test('an answer that announces more than is read is refused before any of it comes', async () => {
  const response = answer(() => new Uint8Array(1), { 'Content-Length': String(3 * 1024 ** 3) });
  expect(await readBody(response, 'groot.geojson', {})).toMatchObject({
    problem: { code: 'file.tooLarge', params: { file: 'groot.geojson', bytes: 3 * 1024 ** 3 } },
  });
});

test('an answer without end is broken off at the limit', async () => {
  const endless = answer(() => new Uint8Array(100));
  expect(await readBody(endless, 'x', {}, 1000)).toEqual({
    ok: false,
    problem: { code: 'file.tooLarge', params: { file: 'x', bytes: 1100, limit: 1000 } },
  });
  const fits = answer((at) => (at < 10 ? new Uint8Array(100) : null));
  expect(await readBody(fits, 'x', {}, 1000)).toMatchObject({ ok: true });
});

const SILENT = { ok: false, problem: { code: 'http.silent', params: { file: 'x', seconds: 60 } } };

test('a server that never answers, or begins and says no more, is given up', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_resolve, reject) => {
      signal!.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  });
  const asked = fetchAnswer('https://example.org/x', 'x', {});
  await vi.advanceTimersByTimeAsync(LONGEST_SILENCE);
  expect(await asked).toEqual(SILENT);

  const begun = readBody(
    answer((at) => (at === 0 ? new Uint8Array(20) : never())),
    'x',
    {},
  );
  await vi.advanceTimersByTimeAsync(LONGEST_SILENCE);
  expect(await begun).toEqual(SILENT);
});

test('a byte a second is as good as nothing, and a slow line is not', async () => {
  const every = (bytes: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return new Uint8Array(bytes) as never;
  };
  const dripping = readBody(answer(every(1)), 'x', {});
  await vi.advanceTimersByTimeAsync(LONGEST_SILENCE);
  expect(await dripping).toEqual(SILENT);

  const slow = readBody(answer(every(100)), 'x', {}, 50_000);
  await vi.advanceTimersByTimeAsync(10 * LONGEST_SILENCE);
  expect(await slow).toMatchObject({ problem: { code: 'file.tooLarge' } });
});
