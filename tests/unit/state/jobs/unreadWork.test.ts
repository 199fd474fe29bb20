import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import type { EngineApi } from '../../../../src/worker/protocol';
import { undo } from '../../../../src/state/actions/history';
import { saveUnread } from '../../../../src/state/actions/project';
import { addOwnArea } from '../../../../src/state/actions/ownAreas';
import { createAppStore } from '../../../../src/state/store/appStore';
import { keepWork } from '../../../../src/state/jobs/keepWork';
import { LayerFiles } from '../../../../src/state/jobs/layerFiles';
import { WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import { askToPersist, restoreWork } from '../../../../src/state/jobs/restoreWork';
import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { withIndexedDb } from '../../../helpers/fakeIndexedDb';

withIndexedDb();

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let databases = 0;
const freshName = () => `unread-${++databases}`;
const { geometry, origin } = ownAreaOf();
const NOTHING_EARLIER = { read: async () => undefined, clear: async () => undefined };

/** A visit: what is kept comes on the screen, as the page does it. */
async function visit(name: string, earlier: { read(): Promise<unknown> } = NOTHING_EARLIER) {
  const database = WorkDatabase.at(name);
  const store = createAppStore();
  const storage = { ...NOTHING_EARLIER, ...earlier };
  const keepNow = keepWork(store, database, null, `visit-${Math.random()}`, () =>
    restoreWork(store, database, storage, null),
  );
  await keepNow();
  const context = { store, engine: {} as EngineApi };
  const draw = async (area: string) => {
    addOwnArea.run(context, { name: area, origin, geometry });
    await keepNow();
  };
  const names = () => selectOwnAreas(store.getState()).map((area) => area.name);
  return { database, store, context, keepNow, draw, names };
}

/** The work of three steps, one area each. */
async function threeAreas() {
  const name = freshName();
  const first = await visit(name);
  for (const area of ['Nete', 'Demer', 'Dijle']) await first.draw(area);
  first.database.close();
  return { name, raw: await openDB(name) };
}

test('a damaged record and one of an unknown kind are put aside and offered; the rest is there and is kept', async () => {
  const { name, raw } = await threeAreas();
  const [key] = await raw.getAllKeys('records');
  const damaged = { kind: 'ownArea', at: 1, value: { id: 'own-x', name: 'Half' } };
  await raw.put('records', damaged, key!);
  await raw.put('records', { kind: 'scenario', at: 1, value: { id: 's' } }, 'scenario s');
  raw.close();

  const next = await visit(name);
  expect(next.names()).toHaveLength(2);
  const { notices, keeping, unread } = next.store.getState();
  expect(keeping).toBe('kept');
  expect(notices).toMatchObject([
    { problem: { code: 'project.unread', params: { count: 2 } }, offer: 'saveUnread' },
  ]);
  expect(unread.map(({ value }) => value)).toEqual(expect.arrayContaining([damaged]));
  await next.draw('Rupel');

  // Whoever does not take it is offered it again; whoever did is not, and the bytes stay.
  const third = await visit(name);
  expect(third.names()).toHaveLength(3);
  const link = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  const made = vi.spyOn(URL, 'createObjectURL');
  saveUnread.run(third.context, null);
  vi.unstubAllGlobals();
  expect(link.click).toHaveBeenCalledTimes(1);
  expect(link.download).toMatch(/^pactkaart-beschadigd-.*\.json$/);
  const saved = JSON.parse(await (made.mock.calls[0]![0] as Blob).text()) as {
    key: string;
    value: unknown;
  }[];
  expect(saved).toHaveLength(2);
  expect(saved.find((one) => one.key === key)?.value).toEqual(damaged);
  await vi.waitFor(async () => expect(await third.database.unread()).toEqual([]));
  expect((await visit(name)).store.getState().notices).toEqual([]);
  expect(await (await openDB(name)).count('aside')).toBe(2);
});

test('a damaged step ends the history there, and what is done next is kept and taken back as ever', async () => {
  const { name, raw } = await threeAreas();
  const step = (await raw.get('steps', 1)) as object;
  await raw.put('steps', { ...step, label: { key: 'step.unheardOf', params: {} } }, 1);
  raw.close();
  const next = await visit(name);
  expect(next.names()).toEqual(['Nete', 'Demer', 'Dijle']);
  expect(next.store.getState().past).toHaveLength(1);
  await next.draw('Rupel');
  undo.run(next.context, null);
  undo.run(next.context, null);
  await next.keepNow();
  const third = await visit(name);
  expect(third.names()).toEqual(['Nete', 'Demer']);
  expect(third.store.getState().future).toHaveLength(2);
});

test('with a damaged revision the records are there, without a history', async () => {
  const { name, raw } = await threeAreas();
  await raw.put('meta', { revision: 'x' }, 'meta');
  raw.close();
  const next = await visit(name);
  expect(next.names()).toEqual(['Nete', 'Demer', 'Dijle']);
  expect(next.store.getState()).toMatchObject({ past: [], future: [], keeping: 'kept' });
  await next.draw('Rupel');
  expect((await visit(name)).names()).toHaveLength(4);
});

test('work of an earlier form that cannot be read is offered as it is', async () => {
  const value = { format: 'pactkaart-project', version: '2026-11-22', policyChecks: 'broken' };
  const { store } = await visit(freshName(), { read: async () => value });
  expect(store.getState()).toMatchObject({ unread: [{ value }], notices: [{ offer: 'saveUnread' }] });
});

test('who clears all with its history leaves no layer, no draft and nothing put aside', async () => {
  const { name, raw } = await threeAreas();
  await raw.put('records', { kind: 'scenario' }, 'scenario s');
  raw.close();
  const { database, store, keepNow } = await visit(name);
  await database.keepLayer('own-1', { form: 2, bytes: new Uint8Array(1) });
  await database.keepDraft('tab', { at: 1 });
  store.setState({ records: new Map(), past: [], future: [] });
  await keepNow();
  const after = await openDB(name);
  const counts = await Promise.all([...after.objectStoreNames].map((one) => after.count(one)));
  expect(Object.fromEntries([...after.objectStoreNames].map((one, i) => [one, counts[i]]))).toEqual({
    ...{ aside: 0, drafts: 0, layers: 0, meta: 1, records: 0, steps: 0 },
  });
});

test('a layer that another tab kept is not let go of by one that has not seen it', async () => {
  const name = freshName();
  const [one, two] = [await visit(name), await visit(name)];
  await one.draw('Nete');
  await one.database.keepLayer('own-1', { form: 2, bytes: new Uint8Array(1) });
  await new LayerFiles(two.database, null).drop('own-1');
  expect(await one.database.layer('own-1')).toBeDefined();
  await two.database.read();
  await new LayerFiles(two.database, null).drop('own-1');
  expect(await one.database.layer('own-1')).toBeUndefined();
});

test('a newer form of database takes the place of an open tab, which then writes nothing', async () => {
  const name = freshName();
  const old = await visit(name);
  await old.draw('Nete');
  const newer = await openDB(name, 99);
  await old.draw('Demer');
  expect(old.store.getState()).toMatchObject({
    keeping: 'outdated',
    notices: [{ problem: { code: 'project.newerTab' } }],
  });
  expect(await newer.count('records')).toBe(1);
  newer.close();
  expect((await visit(name)).store.getState().keeping).toBe('outdated');
});

test('an older tab that holds the database is named, and the work is kept when it is closed', async () => {
  const name = freshName();
  const older = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('records') });
  const { draw, store, names } = await visit(name);
  await draw('Nete');
  expect(store.getState()).toMatchObject({
    keeping: 'refused',
    notices: [{ problem: { code: 'project.notKept', params: { cause: 'blocked' } } }],
  });
  older.close();
  await vi.waitFor(() => {
    expect(store.getState()).toMatchObject({ keeping: 'kept', notices: [] });
  });
  expect((await visit(name)).names()).toEqual(names());
});

test('of a database that may not be opened nothing is waited for', async () => {
  const started = vi.spyOn(globalThis, 'setTimeout');
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(WorkDatabase.open(freshName())).rejects.toThrow('denied');
  expect(started).not.toHaveBeenCalled();
});

test('a connection that the browser closed is made anew', async () => {
  const name = freshName();
  const tab = await visit(name);
  await tab.draw('Nete');
  tab.database.close();
  await tab.draw('Demer');
  expect(tab.store.getState().keeping).toBe('kept');
  expect((await visit(name)).names()).toEqual(['Nete', 'Demer']);
});

test('the browser is asked to keep the storage where it is not kept already and can be asked', async () => {
  const persist = vi.fn(async () => true);
  await askToPersist({ persisted: async () => true, persist });
  expect(persist).not.toHaveBeenCalled();
  await askToPersist({ persisted: async () => false, persist });
  expect(persist).toHaveBeenCalledTimes(1);
  await askToPersist({ persisted: async () => false, persist: () => Promise.reject(new Error('no')) });
  await askToPersist(undefined);
});
