import { expect, test } from 'vitest';
import { problem } from '../../../../src/domain/problem';
import { createAppStore } from '../../../../src/state/store/appStore';
import { notify } from '../../../../src/state/store/notices';

const exported = (file: string) => ({ text: { key: 'notice.exported' as const, params: { file } } });

test('what was done last is said; problems stay', () => {
  const store = createAppStore();
  const files = () =>
    store.getState().notices.map(({ text, problem: cause }) => text?.params['file'] ?? cause?.code);
  notify(store, exported('a.csv'));
  notify(store, { problem: problem('areas.unknownCode', { code: '1' }) });
  notify(store, exported('b.csv'));
  expect(files()).toEqual(['areas.unknownCode', 'b.csv']);
});

test('what fails for one reason is one message, which counts the other files', () => {
  const store = createAppStore();
  const told = () =>
    store.getState().notices.map(({ problem: cause, others }) => [cause?.params, others.length]);
  const fail = (file: string, status: number) => {
    notify(store, { problem: problem('http.status', { file, status }), offer: 'readAgain' });
  };
  for (const file of ['a.fgb', 'b.fgb', 'c.fgb', 'b.fgb', 'a.fgb']) fail(file, 503);
  fail('d.fgb', 404);
  notify(store, { problem: problem('engine.stopped', {}) });
  notify(store, { problem: problem('engine.stopped', {}) });
  expect(told()).toEqual([
    [{ file: 'a.fgb', status: 503 }, 2],
    [{ file: 'd.fgb', status: 404 }, 0],
    [{}, 0],
  ]);
});
