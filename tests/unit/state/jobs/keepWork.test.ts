import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { redo, settleGesture, undo } from '../../../../src/state/actions/history';
import { clearProject } from '../../../../src/state/actions/replaceProject';
import { setExplanation } from '../../../../src/state/actions/report';
import { addOwnArea, changeOwnArea, removeOwnArea } from '../../../../src/state/actions/ownAreas';
import { createAppStore } from '../../../../src/state/store/appStore';
import { keepWork, tabChannel } from '../../../../src/state/jobs/keepWork';
import type { WorkChannel } from '../../../../src/state/jobs/keepWork';
import { WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import { WORK_EPOCH } from '../../../../src/state/jobs/workConnection';
import type { EngineApi } from '../../../../src/worker/protocol';
import { selectExplanation, selectOwnAreas } from '../../../../src/state/selectors/work';
import { valuesOf } from '../../../../src/state/store/records';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { channels } from '../../../helpers/tabChannels';
import { withIndexedDb } from '../../../helpers/fakeIndexedDb';

withIndexedDb();

let databases = 0;
const freshName = () => `kept-${++databases}`;
const { geometry, origin } = ownAreaOf();

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

test('texts of a tab stay steps of their own when another tab writes between them, also one that was typed on', async () => {
  const area = { levelId: 'municipalities-2025', code: '12014' };
  for (const [typedOn, expected] of [
    [false, ['vierde', 'derde', 'van ginder', 'eerste', '']],
    [true, ['vierde', 'derde', 'eerste en meer', 'van ginder', 'eerste', '']],
  ] as const) {
    const name = freshName();
    const [one, two] = [await openTab(name, null, 'one'), await openTab(name, null, 'two')];
    const write = (tab: typeof one, text: string) => {
      setExplanation.run(tab.context, { area, target: 'bomen', text });
    };
    write(one, 'eerste');
    await one.keepNow();
    write(two, 'van ginder');
    await two.keepNow();
    if (typedOn) write(one, 'eerste en meer');
    settleGesture.run(one.context, null);
    write(one, 'derde');
    settleGesture.run(one.context, null);
    write(one, 'vierde');
    await one.keepNow();
    const last = await openTab(name, null);
    const texts = expected.map(() => {
      const text = selectExplanation(last.store.getState(), area, 'bomen');
      undo.run(last.context, null);
      return text;
    });
    expect(texts).toEqual(expected);
  }
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

/** A tab over a database whose writes and reads fail as long as there is an error to fail with. */
async function failingTab(name: string, fails: { error: unknown }, restores = false) {
  const database = await WorkDatabase.open(name);
  const store = createAppStore();
  const guarded = {
    read: () => (fails.error ? Promise.reject(fails.error) : database.read()),
    write: (...request: Parameters<WorkDatabase['write']>) =>
      fails.error ? Promise.reject(fails.error) : database.write(...request),
  };
  const keepNow = keepWork(
    store,
    guarded,
    null,
    'tab',
    restores ? async () => ({ kept: await guarded.read(), earlier: null }) : await database.read(),
  );
  const draw = (area: string) => {
    addOwnArea.run({ store, engine: {} as EngineApi }, { name: area, origin, geometry });
  };
  return { store, database, keepNow, draw };
}

test('full or refused storage is said at once in its own words, offers a file, and is taken back when it works', async () => {
  for (const [name, cause] of [
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
    ['InvalidStateError', 'forbidden'],
    ['UnknownError', 'failed'],
  ] as const) {
    const fails: { error: unknown } = { error: new DOMException('no', name) };
    const { store, database, keepNow, draw } = await failingTab(freshName(), fails);
    draw('Nete');
    await keepNow();
    expect(store.getState()).toMatchObject({
      keeping: 'refused',
      notices: [{ problem: { code: 'project.notKept', params: { cause } }, offer: 'saveProject' }],
    });
    fails.error = null;
    draw('Demer');
    await keepNow();
    expect(store.getState()).toMatchObject({ keeping: 'kept', notices: [] });
    expect((await database.read()).recorded.records.size).toBe(2);
  }
});

test('work that could not be read at the start is not overwritten: what was made meanwhile comes on top', async () => {
  const name = freshName();
  const earlier = await openTab(name, null);
  earlier.draw('Nete');
  await earlier.keepNow();
  const fails: { error: unknown } = { error: new DOMException('busy', 'UnknownError') };
  const { store, keepNow, draw } = await failingTab(name, fails, true);
  await keepNow();
  draw('Demer');
  await keepNow();
  expect(store.getState().keeping).toBe('refused');
  fails.error = null;
  draw('Dijle');
  await keepNow();
  expect(selectOwnAreas(store.getState()).map((area) => area.name)).toEqual(['Nete', 'Demer', 'Dijle']);
  expect((await openTab(name, null)).names()).toEqual(['Nete', 'Demer', 'Dijle']);
});

test('a page that finds the work of a newer one shows none of it, writes nothing, and says so', async () => {
  const name = freshName();
  const tab = await openTab(name, null);
  tab.draw('Nete');
  await tab.keepNow();
  const raw = await openDB(name);
  await raw.put('meta', { ...(await raw.get('meta', 'meta')), epoch: WORK_EPOCH + 1 }, 'meta');
  const { store, keepNow, draw } = await failingTab(name, { error: null }, true);
  await keepNow();
  draw('Demer');
  await keepNow();
  expect(store.getState()).toMatchObject({
    keeping: 'outdated',
    notices: [{ problem: { code: 'project.newerTab' }, offer: 'saveProject' }],
  });
  expect(await raw.count('records')).toBe(1);
  // The tab that was open meanwhile does not take it on its screen either.
  tab.draw('Dijle');
  await tab.keepNow();
  expect(tab.store.getState().keeping).toBe('outdated');
});

test('a tab that follows keeps the very records that did not change, and says that it follows until it edits', async () => {
  const [name, channel] = [freshName(), channels()];
  const [one, two] = [await openTab(name, channel(), 'one'), await openTab(name, channel(), 'two')];
  one.draw('Nete');
  await vi.waitFor(() => expect(two.names()).toEqual(['Nete']));
  const [nete] = selectOwnAreas(two.store.getState());
  one.draw('Demer');
  await vi.waitFor(() => expect(two.names()).toEqual(['Nete', 'Demer']));
  expect(selectOwnAreas(two.store.getState())[0]).toBe(nete);
  expect([one, two].map(({ store }) => store.getState().follows)).toEqual([false, true]);
  two.draw('Dijle');
  await vi.waitFor(() => expect(one.names()).toHaveLength(3));
  expect([one, two].map(({ store }) => store.getState().follows)).toEqual([true, false]);
});

test('two tabs that change the same without a word between them: the later holds, says so, and undo shows the other', async () => {
  const name = freshName();
  const first = await openTab(name, null, 'one');
  first.draw('Nete');
  await first.keepNow();
  const second = await openTab(name, null, 'two');
  const { id } = selectOwnAreas(first.store.getState())[0]!;
  changeOwnArea.run(first.context, { id, name: 'Grote Nete' });
  await first.keepNow();
  changeOwnArea.run(second.context, { id, name: 'Kleine Nete' });
  await second.keepNow();
  expect(second.names()).toEqual(['Kleine Nete']);
  expect(second.store.getState().notices.map(({ text }) => text?.key)).toEqual(['notice.bothTabs']);
  undo.run(second.context, null);
  expect(second.names()).toEqual(['Grote Nete']);
});

test('storage that the browser emptied is filled again from the screen', async () => {
  const name = freshName();
  const tab = await openTab(name, null);
  tab.draw('Nete');
  await tab.keepNow();
  const raw = await openDB(name);
  for (const store of raw.objectStoreNames) await raw.clear(store);
  tab.draw('Demer');
  await tab.keepNow();
  expect(tab.names()).toEqual(['Nete', 'Demer']);
  expect((await openTab(name, null)).names()).toEqual(['Nete', 'Demer']);
});

test('the first work ever is told once, and so is the clearing of all of it', async () => {
  const database = await WorkDatabase.open(freshName());
  const [onFirstWork, onCleared] = [vi.fn(), vi.fn()];
  const store = createAppStore();
  const events = { onFirstWork, onCleared };
  const keepNow = keepWork(store, database, null, 'tab', await database.read(), events);
  const context = { store, engine: {} as EngineApi };
  for (const area of ['Nete', 'Demer']) {
    addOwnArea.run(context, { name: area, origin, geometry });
    await keepNow();
  }
  clearProject.run(context, { history: false });
  await keepNow();
  expect([onFirstWork.mock.calls.length, onCleared.mock.calls.length]).toEqual([1, 0]);
  clearProject.run(context, { history: true });
  await keepNow();
  expect([onFirstWork.mock.calls.length, onCleared.mock.calls.length]).toEqual([1, 1]);
});

test('a text that is being typed is kept at every key, before the field is left', async () => {
  const name = freshName();
  const tab = await openTab(name, null);
  const area = { levelId: 'municipalities-2025', code: '12014' };
  for (const text of ['W', 'We', 'We planten']) {
    setExplanation.run(tab.context, { area, target: 'bomen', text });
  }
  await tab.keepNow();
  const next = await openTab(name, null);
  expect(selectExplanation(next.store.getState(), area, 'bomen')).toBe('We planten');
});

test('a field that is left writes nothing, so that another tab can take back what was written there', async () => {
  const [name, channel] = [freshName(), channels()];
  const [one, two] = [await openTab(name, channel(), 'one'), await openTab(name, channel(), 'two')];
  const area = { levelId: 'municipalities-2025', code: '12014' };
  setExplanation.run(one.context, { area, target: 'bomen', text: 'We planten' });
  await one.keepNow();
  const write = vi.spyOn(one.database, 'write');
  settleGesture.run(one.context, null);
  expect(one.store.getState().past.at(-1)?.gesture).toBeNull();
  await one.keepNow();
  expect(write).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(two.store.getState().past).toHaveLength(1));
  undo.run(two.context, null);
  await two.keepNow();
  redo.run(two.context, null);
  await two.keepNow();
  await vi.waitFor(() => expect(one.store.getState().future).toEqual([]));
  expect(selectExplanation(one.store.getState(), area, 'bomen')).toBe('We planten');
  expect(one.store.getState().past).toHaveLength(1);
});

test('where there is no channel between tabs, the small storage tells of a change', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const tabs = [new EventTarget(), new EventTarget()];
  const heard: unknown[] = [];
  const storage = {
    setItem: (key: string, newValue: string) =>
      tabs[1]!.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })),
  } as unknown as Storage;
  vi.stubGlobal('window', tabs[1]);
  tabChannel('work', storage)!.onmessage = ({ data }) => heard.push(data);
  vi.stubGlobal('window', tabs[0]);
  tabChannel('work', storage)!.postMessage(7);
  expect(heard).toEqual([7]);
  expect(tabChannel('work', null)).toBeNull();
  vi.unstubAllGlobals();
});
