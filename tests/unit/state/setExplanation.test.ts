import { expect, test } from 'vitest';
import type { EngineApi } from '../../../src/engine/protocol';
import { setExplanation } from '../../../src/state/actions/setExplanation';
import { createAppStore } from '../../../src/state/appStore';

const AREA = { levelId: 'municipalities-2025', code: '12014' };

function writer() {
  const store = createAppStore();
  const context = { store, engine: {} as EngineApi };
  return {
    store,
    write: (text: string, code = AREA.code) => {
      setExplanation.run(context, { area: { ...AREA, code }, target: 'laden', text });
    },
  };
}

test('an explanation is kept by area and target, and an empty one goes', () => {
  const { store, write } = writer();
  write('De concessie loopt.');
  write('Elders.', '44021');
  expect(store.getState().explanations).toEqual({
    'municipalities-2025/12014': { laden: 'De concessie loopt.' },
    'municipalities-2025/44021': { laden: 'Elders.' },
  });
  write('');
  expect(Object.keys(store.getState().explanations)).toEqual(['municipalities-2025/44021']);
});

test('500 characters fit; one more is refused as a whole and what stood there stays', () => {
  const { store, write } = writer();
  write('a'.repeat(500));
  write('b'.repeat(501));
  expect(store.getState().explanations['municipalities-2025/12014']).toEqual({ laden: 'a'.repeat(500) });
});
