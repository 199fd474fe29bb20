import { describe, expect, test } from 'vitest';
import { problem } from '../../../../src/domain/problem';
import { undone, withStep } from '../../../../src/state/history/history';
import { selectNotices } from '../../../../src/state/selectors/notices';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppStore } from '../../../../src/state/store/appStore';
import { dropping, putting, recordKey } from '../../../../src/state/store/records';
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

describe('what a message tells of', () => {
  const plan = (id: string) => ({
    ...{ id, name: id, colour: '#1b5e8a', author: '', note: '', locked: false, archived: false },
    created: '2026-11-22',
  });
  const shown = (store: AppStore) => selectNotices(store.getState()).length;
  /** A step that puts plan a in, or takes it out. */
  function step(store: AppStore, how: 'in' | 'out'): void {
    store.setState((state) =>
      withStep(
        state,
        how === 'in'
          ? putting(state.records, 'scenario', [plan('a')])
          : dropping(state.records, 'scenario', () => true),
        { label: { key: 'step.rateChanged', params: {} } },
      ),
    );
  }

  test('it goes with what its step put in, and stands again with it', () => {
    const store = createAppStore();
    step(store, 'in');
    notify(store, { problem: problem('areas.unknownCode', { code: '1' }), step: store.getState().past[0] });
    expect(shown(store)).toBe(1);
    step(store, 'out');
    expect(shown(store)).toBe(0);
    store.setState(undone(store.getState()));
    expect(shown(store)).toBe(1);
  });

  test('that something was taken away is no longer said when it is back', () => {
    const store = createAppStore();
    step(store, 'in');
    step(store, 'out');
    notify(store, { ...exported('a.csv'), step: store.getState().past[1] });
    expect(shown(store)).toBe(1);
    step(store, 'in');
    expect(shown(store)).toBe(0);
  });

  test('it goes with the record that it names, and an offer with what it is of', () => {
    const store = createAppStore();
    step(store, 'in');
    notify(store, {
      problem: problem('areas.unknownCode', { code: '1' }),
      about: recordKey('scenario', plan('a')),
    });
    notify(store, { problem: problem('project.unread', { count: 1 }), offer: 'saveUnread' });
    expect(shown(store)).toBe(1);
    step(store, 'out');
    expect(shown(store)).toBe(0);
    store.setState({ unread: [{}] as never });
    expect(shown(store)).toBe(1);
  });
});
