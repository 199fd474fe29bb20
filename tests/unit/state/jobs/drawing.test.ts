import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../src/domain/result';
import type { EngineApi } from '../../../../src/worker/protocol';
import {
  cancelDrawing,
  nameDrawing,
  resumeDrawing,
  sketchDrawing,
  startDrawing,
} from '../../../../src/state/actions/drawing';
import { finishMeasure, leavePen, sketchMeasure, takePen } from '../../../../src/state/actions/pen';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppState } from '../../../../src/state/store/appStore';
import { recordsFrom } from '../../../../src/state/store/records';
import { keepWork } from '../../../../src/state/jobs/keepWork';
import { keepDrafts } from '../../../../src/state/jobs/keepDrafts';
import { WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import { itemAt } from '../../../../src/domain/itemAt';
import { projectFixture } from '../../io/project/projectFixture';
import { channels } from '../../../helpers/tabChannels';
import { withIndexedDb } from '../../../helpers/fakeIndexedDb';

withIndexedDb();

let databases = 0;
const freshName = () => `drafts-${++databases}`;
afterEach(() => vi.restoreAllMocks());

const engine = { shapeArea: async () => ok(null) } as unknown as EngineApi;

/** The session's storage of a tab. */
function session(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage;
}

/** A polygon of so many corners, with the next one under the pointer. */
const growing = (corners: number) => ({
  shape: {
    type: 'MultiPolygon' as const,
    coordinates: [[[...Array.from({ length: corners }, (_, i) => [4 + i / 10, 51 + (i % 2) / 10]), [5, 52]]]],
  },
  ...{ corners, radius: null, finished: false, undoable: true },
});

let tabs = 0;
async function openTab(
  name: string,
  {
    memory = session(),
    channel = null as ReturnType<ReturnType<typeof channels>> | null,
    state = {} as Partial<AppState>,
  } = {},
) {
  const database = await WorkDatabase.open(name);
  const store = createAppStore({ phase: 'ready', ...state });
  const context = { store, engine };
  await keepDrafts(context, database, channel, memory, `tab-${++tabs}`);
  return { database, store, context, memory };
}
const kept = async (database: WorkDatabase) =>
  [...(await database.drafts()).values()].map(
    (draft) => (draft as { drawing: { unfinished: number } }).drawing.unfinished,
  );

test('a drawing goes on after a reload with the corners that were set, each kept when it is set', async () => {
  const name = freshName();
  const { database, context, memory } = await openTab(name);
  startDrawing.run(context, { tool: 'polygon' });
  for (const corners of [1, 2]) {
    sketchDrawing.run(context, growing(corners));
    await vi.waitFor(async () => expect(await kept(database)).toEqual([corners]));
  }
  const again = await openTab(name, { memory });
  expect(again.store.getState().drawing).toMatchObject({
    ...{ tool: 'polygon', corners: 2, finished: false, shape: growing(2).shape },
  });
});

test('what was drawn before there was anything to keep it with is kept all the same', async () => {
  const store = createAppStore({ phase: 'ready' });
  const context = { store, engine };
  const database = await WorkDatabase.open(freshName());
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, growing(2));
  await keepDrafts(context, database, null, session(), 'x');
  await vi.waitFor(async () => expect(await kept(database)).toEqual([2]));
});

test('the name that was being typed is there after a reload, and a draft of before names had none', async () => {
  const name = freshName();
  const { database, context, memory } = await openTab(name);
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, { ...growing(4), finished: true });
  nameDrawing.run(context, 'Netevall');
  const drafts = async () => [...(await database.drafts())] as [string, { drawing: { name?: string } }][];
  await vi.waitFor(async () => {
    expect((await drafts()).map(([, { drawing }]) => drawing.name)).toEqual(['Netevall']);
  });
  expect((await openTab(name, { memory })).store.getState().drawing?.name).toBe('Netevall');
  for (const [tab, draft] of await drafts()) {
    const { name: _, ...drawing } = draft.drawing;
    await database.keepDraft(tab, { ...draft, drawing });
  }
  expect((await openTab(name, { memory })).store.getState().drawing).toMatchObject({
    name: null,
    corners: 0,
  });
});

test('the pointer that carries the next corner writes nothing', async () => {
  const { database, context } = await openTab(freshName());
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, growing(2));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([2]));
  const write = vi.spyOn(database, 'keepDraft');
  for (let i = 0; i < 20; i++) sketchDrawing.run(context, growing(2));
  sketchDrawing.run(context, growing(3));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([3]));
  expect(write).toHaveBeenCalledTimes(1);
});

test('a drawing that is cancelled is not there at the next visit', async () => {
  const name = freshName();
  const { database, context, memory } = await openTab(name);
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, growing(2));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([2]));
  cancelDrawing.run(context, null);
  await vi.waitFor(async () => expect(await kept(database)).toEqual([]));
  expect((await openTab(name, { memory })).store.getState()).toMatchObject({ drawing: null, notices: [] });
});

test('what a closed tab left is offered, and goes on in the tab that takes it', async () => {
  const name = freshName();
  const left = await openTab(name);
  startDrawing.run(left.context, { tool: 'polygon' });
  sketchDrawing.run(left.context, growing(3));
  await vi.waitFor(async () => expect(await kept(left.database)).toEqual([3]));
  const { store, context, database } = await openTab(name);
  expect(store.getState()).toMatchObject({ drawing: null, notices: [{ offer: 'resumeDrawing' }] });
  resumeDrawing.run(context, null);
  expect(store.getState().drawing).toMatchObject({ corners: 3, shape: growing(3).shape });
  await vi.waitFor(async () => expect([...(await database.drafts()).keys()]).toEqual([`tab-${tabs}`]));
});

test('a tab that is still drawing keeps its drawing: no other is offered it, nor its duplicate', async () => {
  const [name, channel] = [freshName(), channels()];
  const first = await openTab(name, { channel: channel() });
  startDrawing.run(first.context, { tool: 'polygon' });
  sketchDrawing.run(first.context, growing(3));
  await vi.waitFor(async () => expect(await kept(first.database)).toEqual([3]));
  const other = await openTab(name, { channel: channel() });
  const duplicate = await openTab(name, { channel: channel(), memory: first.memory });
  for (const { store } of [other, duplicate])
    expect(store.getState()).toMatchObject({ drawing: null, notices: [] });
  startDrawing.run(duplicate.context, { tool: 'polygon' });
  sketchDrawing.run(duplicate.context, growing(2));
  await vi.waitFor(async () => expect((await kept(first.database)).sort()).toEqual([2, 3]));
  cancelDrawing.run(duplicate.context, null);
  await vi.waitFor(async () => expect(await kept(first.database)).toEqual([3]));
});

test('a draft that cannot be read, and a storage that refuses, stand in nobody’s way', async () => {
  const name = freshName();
  const { database } = await openTab(name);
  await database.keepDraft('old', { at: Date.now(), drawing: { tool: 'hammer' } });
  const { store, context } = await openTab(name);
  expect(store.getState()).toMatchObject({ drawing: null, notices: [] });
  await keepDrafts(
    context,
    { drafts: () => Promise.reject(new Error('no')), keepDraft: () => Promise.reject(new Error('no')) },
    ...([null, null, 'x'] as const),
  );
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, growing(3));
  expect(store.getState().drawing?.corners).toBe(3);
});

test('every corner is handed over when it is set, also before the database has answered', async () => {
  const handed: unknown[] = [];
  const database = {
    drafts: async () => new Map<string, unknown>(),
    keepDraft: (_: string, draft: unknown) => {
      handed.push((draft as { drawing: { unfinished: number } } | null)?.drawing.unfinished ?? null);
      return new Promise<never>(() => undefined);
    },
  };
  const context = { store: createAppStore({ phase: 'ready' }), engine };
  await keepDrafts(context, database, null, session(), 'x');
  startDrawing.run(context, { tool: 'polygon' });
  for (const corners of [1, 2, 3, 4]) {
    sketchDrawing.run(context, growing(corners));
    // The task ends, as after a click.
    await new Promise(setImmediate);
  }
  expect(handed).toEqual([1, 2, 3, 4]);
});

/** A line of so many corners, with the next one under the pointer. */
const stroke = (corners: number) => ({
  shape: {
    type: 'LineString' as const,
    coordinates: [...Array.from({ length: corners }, (_, i) => [4 + i / 10, 51]), [5, 52]],
  },
  ...{ corners, radius: null, finished: false, undoable: true },
});
const PLAN = recordsFrom({ scenario: [itemAt(projectFixture().scenarios, 0)] });

test('the unfinished stroke of a measure goes on after a reload, on the page of the plan and for its target', async () => {
  const name = freshName();
  const { database, store, context, memory } = await openTab(name);
  store.setState({ records: PLAN, page: 'plan', target: 'fiets' });
  takePen.run(context, { form: 'line' });
  await sketchMeasure.run(context, stroke(0));
  for (const corners of [1, 2, 3]) {
    await sketchMeasure.run(context, stroke(corners));
    await vi.waitFor(async () => expect(await kept(database)).toEqual([corners]));
  }
  const again = await openTab(name, { memory, state: { records: PLAN } });
  expect(again.store.getState()).toMatchObject({ page: 'plan', target: 'fiets', drawing: null });
  expect(again.store.getState().pen).toMatchObject({
    ...{ form: 'line', measureId: null, moves: false },
    drawing: { tool: 'line', corners: 3, finished: false, shape: stroke(3).shape },
  });
  // Kept, or let go of, there is nothing to go on with.
  leavePen.run(again.context, null);
  await vi.waitFor(async () => expect(await kept(again.database)).toEqual([]));
});

test('a stroke that a closed tab left is offered, and not for a plan that is locked', async () => {
  const name = freshName();
  const { database, store, context } = await openTab(name);
  store.setState({ records: PLAN, page: 'plan', target: 'fiets' });
  takePen.run(context, { form: 'line' });
  await sketchMeasure.run(context, stroke(2));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([2]));
  const other = await openTab(name, { state: { records: PLAN } });
  expect(other.store.getState().pen).toBeNull();
  expect(other.store.getState().notices.map(({ offer }) => offer)).toEqual(['resumeDrawing']);
  const scenario = { ...itemAt(projectFixture().scenarios, 0), locked: true };
  const locked = await openTab(name, { state: { records: recordsFrom({ scenario: [scenario] }) } });
  resumeDrawing.run(locked.context, null);
  expect(locked.store.getState()).toMatchObject({ pen: null, leftDrawing: { drawing: { unfinished: 2 } } });
  expect(locked.store.getState().notices.map(({ problem }) => problem?.code)).toContain('draft.waits');
  resumeDrawing.run(other.context, null);
  expect(other.store.getState().pen).toMatchObject({ form: 'line', drawing: { corners: 2 } });
});

test('a stroke that is ended is let go of as a draft when its measure is kept', async () => {
  const name = freshName();
  const { database, store, context } = await openTab(name);
  store.setState({ records: PLAN, page: 'plan', target: 'fiets' });
  keepWork(store, database, null, 'tab', await database.read());
  takePen.run(context, { form: 'line' });
  await sketchMeasure.run(context, stroke(2));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([2]));
  const order: string[] = [];
  const { write, keepDraft } = database;
  vi.spyOn(database, 'write').mockImplementation(async (...given) => {
    const answer = await write.apply(database, given);
    order.push('measure kept');
    return answer;
  });
  vi.spyOn(database, 'keepDraft').mockImplementation(async (tab, draft) => {
    order.push(draft === null ? 'draft let go of' : 'draft kept');
    await keepDraft.call(database, tab, draft);
  });
  await finishMeasure.run(context, stroke(2));
  await vi.waitFor(async () => expect(await kept(database)).toEqual([]));
  expect(order).toEqual(['measure kept', 'draft let go of']);
});
