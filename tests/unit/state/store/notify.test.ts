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
