import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { setExplanation } from '../../../../src/state/actions/councilPage';
import { undo } from '../../../../src/state/actions/history';
import { addOwnArea, removeOwnArea } from '../../../../src/state/actions/ownAreas';
import { createAppStore } from '../../../../src/state/appStore';
import { keepWork } from '../../../../src/state/jobs/keepWork';
import type { WorkChannel } from '../../../../src/state/jobs/keepWork';
import { WORK_EPOCH, WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import type { EngineApi } from '../../../../src/engine/protocol';
import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { valuesOf } from '../../../../src/state/store/records';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

let databases = 0;
const freshName = () => `kept-${++databases}`;
const { geometry, origin } = ownAreaOf();

/** Channels of one browser: what one tab says, the others hear, each in a turn of its own. */
function channels() {
  const all: WorkChannel[] = [];
  return (): WorkChannel => {
    const channel: WorkChannel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of all) {
          if (other !== channel) setTimeout(() => other.onmessage?.({ data } as MessageEvent));
        }
      },
    };
    all.push(channel);
    return channel;
  };
}

/** A tab that has the work of a database on its screen. */
async function openTab(name: string, channel: WorkChannel | null, writer = 'tab') {
  const database = await WorkDatabase.open(name);
  const kept = await database.read();
  const store = createAppStore(kept.recorded);
  const keepNow = keepWork(store, database, channel, writer, kept);
  const context = { store, engine: {} as EngineApi };
  const draw = (area: string) => {
    addOwnArea.run(context, { name: area, origin, geometry });
  };
  const names = () => selectOwnAreas(store.getState()).map((area) => area.name);
  return { context, store, database, draw, names, keepNow };
}

test('what was made is there at the next visit, with the steps that made it', async () => {
  const name = freshName();
  const tab = await openTab(name, null);
  tab.draw('Nete');
  tab.draw('Demer');
  removeOwnArea.run(tab.context, selectOwnAreas(tab.store.getState())[0]!.id);
  await tab.keepNow();
  expect(tab.store.getState().keeping).toBe('kept');
  const next = await openTab(name, null);
  expect(next.names()).toEqual(['Demer']);
  undo.run(next.context, null);
  expect(next.names()).toEqual(['Nete', 'Demer']);
});

test('a second tab follows, and its first edit goes on from there', async () => {
  const [name, channel] = [freshName(), channels()];
  const [one, two] = [await openTab(name, channel(), 'one'), await openTab(name, channel(), 'two')];
  one.draw('Nete');
  await vi.waitFor(() => expect(two.names()).toEqual(['Nete']));
  two.draw('Demer');
  await vi.waitFor(() => expect(one.names()).toEqual(['Nete', 'Demer']));
  undo.run(one.context, null);
  await vi.waitFor(() => expect(two.names()).toEqual(['Nete']));
});

test('of two tabs that edit at once neither loses anything, with and without a channel between them', async () => {
  for (const channel of [channels(), () => null]) {
    const name = freshName();
    const [one, two] = [await openTab(name, channel(), 'one'), await openTab(name, channel(), 'two')];
    for (let i = 0; i < 10; i++) {
      one.draw(`one ${i}`);
      two.draw(`two ${i}`);
      if (i % 3 === 0) await Promise.all([one.keepNow(), two.keepNow()]);
    }
    await one.keepNow();
    await two.keepNow();
    const { recorded } = await one.database.read();
    const names = [...recorded.records.values()].map(({ value }) => ('name' in value ? value.name : ''));
    expect(new Set(names).size).toBe(20);
    expect(recorded.past).toHaveLength(20);
  }
});

test('a text that another tab, or a later visit, writes in the same field is a step of its own', async () => {
  const name = freshName();
  const texts: (string | undefined)[] = [];
  for (const text of ['eerste', 'tweede']) {
    const tab = await openTab(name, null, text);
    const area = { levelId: 'municipalities-2025', code: '12014' };
    setExplanation.run(tab.context, { area, target: 'bomen', text });
    await tab.keepNow();
  }
  const last = await openTab(name, null);
  for (let step = 0; step < 3; step++) {
    texts.push(valuesOf(last.store.getState().records, 'explanation')[0]?.text);
    undo.run(last.context, null);
  }
  expect(texts).toEqual(['tweede', 'eerste', undefined]);
});

test('a storage that refuses does not stop the work, is told once, and is tried again with the next step', async () => {
  const tab = await openTab(freshName(), null);
  const { database, store } = tab;
  const kept = await database.read();
  let refuses = true;
  const other = createAppStore();
  const keepNow = keepWork(
    other,
    {
      read: () => database.read(),
      write: (...request) => (refuses ? Promise.reject(new Error('full')) : database.write(...request)),
    },
    null,
    'tab',
    kept,
  );
  const context = { store: other, engine: {} as EngineApi };
  addOwnArea.run(context, { name: 'Nete', origin, geometry });
  await keepNow();
  addOwnArea.run(context, { name: 'Demer', origin, geometry });
  await keepNow();
  expect(other.getState().keeping).toBe('refused');
  expect(other.getState().notices.map(({ problem }) => problem?.code)).toEqual(['project.notKept']);
  refuses = false;
  addOwnArea.run(context, { name: 'Dijle', origin, geometry });
  await keepNow();
  expect(other.getState().keeping).toBe('kept');
  expect((await database.read()).recorded.records.size).toBe(3);
  expect(store.getState().records.size).toBe(0);
});

test('an older tab stops writing when a newer page wrote, and says so', async () => {
  const tab = await openTab(freshName(), null);
  const newer = { reason: 'newerEpoch' as const, epoch: WORK_EPOCH + 1 };
  const store = createAppStore();
  const write = vi.fn(async () => newer);
  const kept = await tab.database.read();
  const keepNow = keepWork(store, { read: () => tab.database.read(), write }, null, 'old', kept);
  const context = { store, engine: {} as EngineApi };
  addOwnArea.run(context, { name: 'Nete', origin, geometry });
  await keepNow();
  addOwnArea.run(context, { name: 'Demer', origin, geometry });
  await keepNow();
  expect(write).toHaveBeenCalledTimes(1);
  expect(store.getState()).toMatchObject({ keeping: 'outdated' });
  expect(selectOwnAreas(store.getState())).toHaveLength(2);
});

test('a view that changes is no write', async () => {
  const tab = await openTab(freshName(), null);
  tab.draw('Nete');
  await tab.keepNow();
  const { revision } = (await tab.database.read()).meta;
  tab.store.setState({ filter: 'nete', selectedCode: '12014' });
  await tab.keepNow();
  expect((await tab.database.read()).meta.revision).toBe(revision);
});
