import { expect, test, vi } from 'vitest';
import { ok } from '../../../src/domain/result';
import { startEngine } from '../../../src/worker/engineClient';
import type { EngineApi } from '../../../src/worker/protocol';
import { LateCodeError, LONG_WAIT, onLateSilence } from '../../../src/io/lateCode';
import { projectFixture } from '../io/project/projectFixture';

/** A worker's end of the line: it answers what Comlink asks until it is told to be silent. */
class FakeWorker extends EventTarget {
  silent = false;
  terminated = false;
  postMessage({ id }: { id: string }): void {
    if (this.silent) return;
    const data = { id, type: 'RAW', value: { ok: true, value: 'from the worker' } };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    this.terminated = true;
  }
}

const inPage = { readProject: async () => ok('in the page') } as unknown as EngineApi;
const bytes = new Uint8Array();

function started(startWorker: () => Worker, loadInPage: () => Promise<EngineApi> = async () => inPage) {
  const listener = { onInPage: vi.fn(), onStopped: vi.fn() };
  return { listener, engine: startEngine(listener, { startWorker, loadInPage }) };
}

test('calls go to the worker that answers', async () => {
  const { engine, listener } = started(() => new FakeWorker() as unknown as Worker);
  expect(await engine.readProject(bytes, 'a')).toEqual(ok('from the worker'));
  expect(listener.onInPage).not.toHaveBeenCalled();
});

test('where workers are forbidden the page counts, and it is said', async () => {
  const { engine, listener } = started(() => {
    throw new ReferenceError('Worker is not defined');
  });
  expect(await engine.readProject(bytes, 'a')).toEqual(ok('in the page'));
  expect(listener.onInPage).toHaveBeenCalledOnce();
});

test('a script that does not come is no engine: the page counts what was asked meanwhile', async () => {
  const worker = new FakeWorker();
  worker.silent = true;
  const { engine, listener } = started(() => worker as unknown as Worker);
  const answer = engine.readProject(bytes, 'a');
  worker.dispatchEvent(new Event('error'));
  expect(await answer).toEqual(ok('in the page'));
  expect(listener.onStopped).not.toHaveBeenCalled();
});

test('without any engine a call is answered, and the next tries again', async () => {
  const loadInPage = vi.fn(async () => inPage).mockRejectedValueOnce(new LateCodeError());
  const { engine } = started(() => {
    throw new Error('forbidden');
  }, loadInPage);
  expect(await engine.readProject(bytes, 'a')).toMatchObject({ problem: { code: 'code.notLoaded' } });
  expect(await engine.readProject(bytes, 'a')).toEqual(ok('in the page'));
});

test('a worker that ends answers what waits and what comes, and the project can still be written', async () => {
  const worker = new FakeWorker();
  const { engine, listener } = started(() => worker as unknown as Worker);
  await engine.readProject(bytes, 'a');
  worker.silent = true;
  const waiting = engine.readProject(bytes, 'b');
  await vi.waitFor(() => {
    worker.dispatchEvent(new Event('error'));
    expect(worker.terminated).toBe(true);
  });
  expect(await waiting).toMatchObject({ problem: { code: 'engine.stopped' } });
  expect(await engine.printShapes('c')).toMatchObject({ problem: { code: 'engine.stopped' } });
  expect(listener.onStopped).toHaveBeenCalledOnce();
  const written = await engine.writeProject(projectFixture(), new Map([['own', 'layer']]));
  expect(written.ok && JSON.parse(new TextDecoder().decode(written.value))).toMatchObject({ data: {} });
});

test('a file that does not come is told of after a while, and a count that takes long is not', async () => {
  vi.useFakeTimers();
  try {
    const told = vi.fn();
    onLateSilence(told);
    const worker = new FakeWorker();
    const { engine } = started(() => worker as unknown as Worker);
    await engine.readProject(bytes, 'a');
    worker.silent = true;
    void engine.readProject(bytes, 'a');
    await vi.advanceTimersByTimeAsync(LONG_WAIT);
    expect(told).not.toHaveBeenCalled();
    const answer = engine.writeProject(projectFixture(), new Map());
    await vi.advanceTimersByTimeAsync(LONG_WAIT);
    expect(told.mock.calls).toEqual([[true]]);
    worker.dispatchEvent(new Event('error'));
    await answer;
    expect(told.mock.calls).toEqual([[true], [false]]);
  } finally {
    onLateSilence(() => undefined);
    vi.useRealTimers();
  }
});
