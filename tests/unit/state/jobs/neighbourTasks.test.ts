import { expect, test, vi } from 'vitest';
import { neighboursOfArea } from '../../../../src/domain/areas/areaReference';
import { fail, ok } from '../../../../src/domain/result';
import { keepSheets } from '../../../../src/state/jobs/keepSheets';
import type { ActionContext } from '../../../../src/state/store/action';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { EngineApi } from '../../../../src/worker/protocol';
import { levelOf } from '../../../helpers/levelOf';

const AREAS = ['1', '2', '3'].map((code) => ({ code, name: `Town ${code}`, parentCode: null }));
const beside = (code: string) => neighboursOfArea({ levelId: 'towns', code });

function open() {
  const store = createAppStore({
    ...{ phase: 'ready', page: 'map', levels: [levelOf('towns', AREAS, { outlineUrl: '' })] },
    compared: [{ levelId: 'towns', code: '2' }, beside('1'), beside('9')],
  });
  const neighbours = vi.fn<EngineApi['neighbours']>(() => Promise.resolve(ok([1])));
  keepSheets({ store, engine: { neighbours, cancel: vi.fn() } } as unknown as ActionContext);
  const known = () => store.getState().neighbours;
  return { store, neighbours, known };
}

test('neighbours are looked for once, when the comparison shows them and their outlines are there', async () => {
  const { store, neighbours, known } = open();
  const openAnew = (outlineUrl: string) => {
    store.setState({ levels: [levelOf('towns', AREAS, { outlineUrl })] });
  };
  openAnew('first');
  expect(neighbours).not.toHaveBeenCalled();
  openAnew('');
  store.setState({ page: 'compare' });
  expect(neighbours).not.toHaveBeenCalled();
  openAnew('first');
  await vi.waitFor(() => expect(known()).toEqual({ 'first 0': [1] }));
  store.setState({ page: 'map' });
  store.setState({ page: 'compare' });
  expect(neighbours.mock.calls).toEqual([[store.getState().levels[0]!.areasId, 0]]);
  // Those of outlines that are gone go with them.
  openAnew('second');
  await vi.waitFor(() => expect(known()).toEqual({ 'second 0': [1] }));
});

test('a problem is told once, and leaves none to compare with', async () => {
  const { store, neighbours, known } = open();
  neighbours.mockResolvedValue(fail('engine.failed', { cause: 'x' }));
  store.setState({ page: 'compare', levels: [levelOf('towns', AREAS, { outlineUrl: 'first' })] });
  await vi.waitFor(() => expect(known()).toEqual({ 'first 0': [] }));
  expect(store.getState().notices).toHaveLength(1);
  expect(neighbours).toHaveBeenCalledTimes(1);
});
