import { openDB } from 'idb';
import * as v from 'valibot';
import { afterAll, expect, test, vi } from 'vitest';
import type { KindOfRecord } from '../../../src/io/project/kinds/kindOfRecord';
import type { EngineApi } from '../../../src/worker/protocol';
import { withIndexedDb } from '../../helpers/fakeIndexedDb';
import { valueOf } from '../../helpers/valueOf';
import { projectFixture } from '../io/project/projectFixture';

const LIST = '../../../src/io/project/kinds/recordKinds';

// Test files share what they imported: here all is imported anew, with the longer list, and let go of at the end.
vi.resetModules();
afterAll(() => {
  vi.doUnmock(LIST);
  vi.resetModules();
});

/** A kind that Pactkaart does not have: it came on one date, and its text had another name until a later one. */
vi.doMock(LIST, async (original) => {
  const { defineKind, followArea, listField } = await import('../../../src/io/project/kinds/kindOfRecord');
  const { ANY_KINDS } = await original<{ ANY_KINDS: readonly KindOfRecord[] }>();
  const schema = v.object({
    id: v.string(),
    area: v.object({ levelId: v.string(), code: v.string() }),
    text: v.string(),
  });
  type Note = v.InferOutput<typeof schema>;
  const note = defineKind({
    kind: 'note',
    schema: schema as v.GenericSchema<unknown, Note>,
    id: ({ id }) => id,
    words: 'kind.explanation',
    file: listField('notes', schema as v.GenericSchema<unknown, Note>),
    since: '2027-03-01',
    older: [
      {
        to: '2027-04-01',
        renew: (value) => {
          const { said, ...others } = value as { said?: string };
          return said === undefined ? value : { ...others, text: said };
        },
      },
    ],
    once: 'id',
    followLayers: (value, now) => {
      const area = followArea(value.area, now);
      return area && { ...value, area };
    },
  });
  return { ANY_KINDS: [...ANY_KINDS, note] };
});

const { readProject, writeProject } = await import('../../../src/io/project/projectFile');
const { renameLayers, withoutLayers } = await import('../../../src/io/project/layersOfProject');
const { translate } = await import('../../../src/i18n/translate');
const { withStep } = await import('../../../src/state/history/history');
const { undo } = await import('../../../src/state/actions/history');
const { clearProject, openProjectFile } = await import('../../../src/state/actions/replaceProject');
const { keepWork } = await import('../../../src/state/jobs/keepWork');
const { restoreWork } = await import('../../../src/state/jobs/restoreWork');
const { captureProject } = await import('../../../src/state/jobs/saveProject');
const { WORK_EPOCH } = await import('../../../src/state/jobs/workConnection');
const { WorkDatabase } = await import('../../../src/state/jobs/workDatabase');
const { createAppStore } = await import('../../../src/state/store/appStore');
const { putting } = await import('../../../src/state/store/records');
const { recordWords } = await import('../../../src/ui/project/projectSize');

withIndexedDb();

const FILE = 'notes.pactkaart.json';
const NOTE = { id: 'n1', area: { levelId: 'layer-1', code: 'wijk 3' }, text: 'Hier komt een plein.' };
const OLD_NOTE = { id: 'n1', area: NOTE.area, said: NOTE.text };
const utf8 = new TextEncoder();

type WithNotes = ReturnType<typeof projectFixture> & { notes: unknown };
const withNote = () => ({ ...projectFixture(), notes: [NOTE] });
const notesOf = (project: object) => (project as WithNotes).notes;
const read = (file: object) => readProject(utf8.encode(JSON.stringify(file)), FILE);

/** The parsed text of a project with a note. */
function written(): Record<string, unknown> {
  const text = new TextDecoder().decode(writeProject(withNote(), new Map()));
  return JSON.parse(text) as Record<string, unknown>;
}

/** The project as pages wrote it before there were notes. */
function before(): Record<string, unknown> {
  const { notes: _notes, ...file } = written();
  return { ...file, version: '2026-11-25' };
}

test('a project file has its field, in a version of its own, and the fields of the others where they were', () => {
  const file = written();
  expect(file['version']).toBe('2027-04-01');
  expect(file['notes']).toEqual([NOTE]);
  expect(Object.keys(file)).toEqual([
    ...['format', 'version', 'catalog', 'settings', 'view', 'layers', 'ownAreas', 'compared'],
    ...['targetChanges', 'addedTargets', 'targetsOff', 'explanations', 'policyChecks', 'scenarios'],
    ...['measures', 'costRates', 'budgets', 'layerStyles', 'boundaries', 'notes', 'data'],
  ]);
  expect(valueOf(read(file)).project).toEqual(withNote());
});

test('a file of before it opens with none, and one of between with its values in the newest form', () => {
  expect(valueOf(read(before())).project).toEqual({ ...projectFixture(), notes: [] });
  const between = { ...written(), version: '2027-03-01', notes: [OLD_NOTE] };
  expect(valueOf(read(between)).project).toEqual(withNote());
});

test.each([
  ['a value that is wrong', [{ ...NOTE, text: 7 }], 'notes.0.text', 'wrongValue'],
  ['an older form under the newest version', [OLD_NOTE], 'notes.0.text', 'missing'],
  ['an id that is there twice', [NOTE, NOTE], 'notes.1.id', 'usedTwice'],
  ['a newest file without the field', undefined, 'notes', 'missing'],
])('%s is named by its place', (_, notes, place, cause) => {
  expect(read({ ...written(), notes })).toMatchObject({
    problem: { code: 'project.invalid', params: { place, cause } },
  });
});

test('it follows the layers that it names', () => {
  const renamed = renameLayers(withNote(), new Map([['layer-1', 'own-7']]));
  expect(notesOf(renamed)).toEqual([{ ...NOTE, area: { levelId: 'own-7', code: 'wijk 3' } }]);
  expect(notesOf(withoutLayers(withNote(), new Set(['layer-1'])))).toEqual([]);
  expect(notesOf(withoutLayers(withNote(), new Set(['layer-2'])))).toEqual([NOTE]);
});

/** A page that is open, and what its project holds of notes. */
function page() {
  const store = createAppStore();
  const context = { store, engine: {} as EngineApi };
  return { store, context, notes: () => notesOf(captureProject(store.getState()).project) };
}

test('opened, saved, counted in words, cleared and taken back as every other kind', async () => {
  const { store, context, notes } = page();
  const project = { ...withNote(), layers: [], settings: null, view: null, catalog: null };
  const opened = valueOf(readProject(writeProject(project, new Map()), FILE));
  expect(await openProjectFile.run(context, { name: FILE, opened, given: new Map() })).toEqual([]);
  expect(notes()).toEqual([NOTE]);
  const count = [...store.getState().records.values()].filter(
    ({ kind }) => kind === ('note' as never),
  ).length;
  expect(
    recordWords(
      (key, params) => translate('nl', key, params),
      () => count,
    ).at(-1),
  ).toBe('1 toelichting');
  clearProject.run(context, { history: false });
  expect(notes()).toEqual([]);
  undo.run(context, null);
  expect(notes()).toEqual([NOTE]);
});

const NOTHING_EARLIER = { read: async () => undefined, clear: async () => undefined };

/** A visit to the page: what was kept is on the screen, and what is done is kept. */
async function visit(name: string) {
  const database = WorkDatabase.at(name);
  const { store, context, notes } = page();
  const keepNow = keepWork(store, database, null, `visit-${Math.random()}`, () =>
    restoreWork(store, database, NOTHING_EARLIER, null),
  );
  await keepNow();
  return { database, store, context, notes, keepNow };
}

/** Write a note at a visit, and end the visit when it is kept. */
async function keepNote({ store, keepNow, database }: Awaited<ReturnType<typeof visit>>): Promise<void> {
  store.setState((state) =>
    withStep(state, putting(state.records, 'note' as never, [NOTE as never]), {
      label: { key: 'step.projectCleared', params: {} },
      place: { page: 'map' },
    }),
  );
  await keepNow();
  database.close();
}

test('kept in the browser, and back at the next visit; an older page would stop writing', async () => {
  const first = await visit('new-kind');
  await keepNote(first);
  expect((await visit('new-kind')).notes()).toEqual([NOTE]);
  expect(WORK_EPOCH).toBe(5);
  expect(await (await openDB('new-kind')).get('meta', 'meta')).toMatchObject({ epoch: 5 });
});

test('kept in an older form it comes back in the newest one, with the step that made it', async () => {
  const first = await visit('old-form');
  await keepNote(first);
  const raw = await openDB('old-form');
  const old = { kind: 'note', at: 1, value: OLD_NOTE };
  await raw.put('records', old, 'note n1');
  const [number] = await raw.getAllKeys('steps');
  const step = (await raw.get('steps', number!)) as object;
  await raw.put('steps', { ...step, changes: [{ key: 'note n1', before: null, after: old }] }, number);
  raw.close();

  const next = await visit('old-form');
  expect([next.notes(), next.store.getState().unread]).toEqual([[NOTE], []]);
  undo.run(next.context, null);
  expect(next.notes()).toEqual([]);
});
