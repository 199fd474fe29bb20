import { selectExplanation } from '../../../../src/state/selectors/work';
import { settleGesture, undo } from '../../../../src/state/actions/history';
import { expect, test } from 'vitest';
import type { EngineApi } from '../../../../src/worker/protocol';
import { setExplanation } from '../../../../src/state/actions/report';
import { createAppStore } from '../../../../src/state/store/appStore';

const AREA = { levelId: 'municipalities-2025', code: '12014' };

function writer() {
  const store = createAppStore();
  const context = { store, engine: {} as EngineApi };
  return {
    store,
    written: (code = AREA.code) => selectExplanation(store.getState(), { ...AREA, code }, 'laden'),
    write: (text: string, code = AREA.code) => {
      setExplanation.run(context, { area: { ...AREA, code }, target: 'laden', text });
    },
  };
}

test('an explanation is kept by area and target, and an empty one goes', () => {
  const { store, write, written } = writer();
  write('De concessie loopt.');
  write('Elders.', '44021');
  expect([written(), written('44021')]).toEqual(['De concessie loopt.', 'Elders.']);
  write('');
  expect([written(), written('44021')]).toEqual(['', 'Elders.']);
  expect(store.getState().records.size).toBe(1);
});

test('500 characters fit; one more is refused as a whole and what stood there stays', () => {
  const { write, written } = writer();
  write('a'.repeat(500));
  write('b'.repeat(501));
  expect(written()).toBe('a'.repeat(500));
});

test('what is typed in one go is one step, and after leaving the field another', () => {
  const { store, write, written } = writer();
  for (const text of ['N', 'Ni', 'Nieuw']) write(text);
  const context = { store, engine: {} as EngineApi };
  settleGesture.run(context, null);
  write('Nieuw bos.');
  undo.run(context, null);
  expect(written()).toBe('Nieuw');
  undo.run(context, null);
  expect(written()).toBe('');
  expect(store.getState().notices.at(-1)?.text).toMatchObject({
    key: 'notice.undone',
    what: { key: 'step.explanation', params: { target: 'laden' } },
  });
});
