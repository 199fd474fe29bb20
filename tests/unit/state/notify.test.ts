import { expect, test } from 'vitest';
import { problem } from '../../../src/domain/problem';
import { createAppStore } from '../../../src/state/appStore';
import { notify } from '../../../src/state/notify';
import type { NoticeUndo } from '../../../src/state/slices/dataSlice';
import { ownAreaOf } from '../../helpers/ownAreaOf';

const exported = (file: string) => ({ text: { key: 'notice.exported' as const, params: { file } } });
const undo: NoticeUndo = {
  area: ownAreaOf(),
  index: 0,
  work: { compared: [], explanations: {}, targetChanges: [], policyChecks: {} },
};

test('what was done last is said; problems and what can be undone stay', () => {
  const store = createAppStore();
  const files = () =>
    store.getState().notices.map(({ text, problem: cause }) => text?.params['file'] ?? cause?.code);
  notify(store, exported('a.csv'));
  notify(store, { ...exported('undo'), undo });
  notify(store, { problem: problem('areas.unknownCode', { code: '1' }) });
  notify(store, exported('b.csv'));
  expect(files()).toEqual(['undo', 'areas.unknownCode', 'b.csv']);
  notify(store, exported('c.csv'));
  expect(files()).toEqual(['undo', 'areas.unknownCode', 'c.csv']);
});
