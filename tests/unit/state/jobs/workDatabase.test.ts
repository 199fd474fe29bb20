import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { committed, redone, undone } from '../../../../src/state/history/history';
import { putting } from '../../../../src/state/store/records';
import type { Recorded } from '../../../../src/state/store/records';
import { NOTHING_KEPT, WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import type { KeptWorkState, WriteRefusal } from '../../../../src/state/jobs/workDatabase';
import { WORK_EPOCH } from '../../../../src/state/jobs/workConnection';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { withIndexedDb } from '../../../helpers/fakeIndexedDb';

withIndexedDb();

let databases = 0;
const freshName = () => `work-${++databases}`;

const add = (recorded: Recorded, id: string): Recorded =>
  committed(recorded, {
    changes: putting(recorded.records, 'ownArea', [ownAreaOf({ id })]),
    ...{ label: { key: 'notice.undone', params: {} }, place: null, gesture: null },
  });

function written(answer: KeptWorkState | WriteRefusal): KeptWorkState {
  if ('reason' in answer) throw new Error(answer.reason);
  return answer;
}

test('what was done, taken back and done again is there at the next visit, with its history', async () => {
  const name = freshName();
  const database = await WorkDatabase.open(name);
  let kept = await database.read();
  let recorded = kept.recorded;
  for (const change of [
    (now: Recorded) => add(now, 'own-a'),
    (now: Recorded) => add(now, 'own-b'),
    undone,
    undone,
    redone,
    (now: Recorded) => add(now, 'own-c'),
    undone,
  ]) {
    recorded = change(recorded);
    kept = written(await database.write(kept, recorded, 'a'));
  }
  database.close();
  const again = await (await WorkDatabase.open(name)).read();
  expect(again.recorded).toEqual(recorded);
  expect(again.meta).toEqual(kept.meta);
});

test('two hundred small steps and one too many leave as many steps as are kept', async () => {
  const database = await WorkDatabase.open(freshName());
  let kept = await database.read();
  const large = (recorded: Recorded, id: string) =>
    committed(recorded, {
      changes: putting(recorded.records, 'ownArea', [ownAreaOf({ id, name: 'x'.repeat(100_000) })]),
      ...{ label: { key: 'notice.undone', params: {} }, place: null, gesture: null },
    });
  for (let i = 0; i < 203; i++)
    kept = written(await database.write(kept, large(kept.recorded, `own-${i}`), 'a'));
  const { recorded, meta } = await database.read();
  expect([recorded.past.length, recorded.records.size, meta.first, meta.next]).toEqual([200, 203, 3, 203]);
});

test('a tab that has not seen what another wrote writes nothing', async () => {
  const name = freshName();
  const [one, two] = [await WorkDatabase.open(name), await WorkDatabase.open(name)];
  const [seenByOne, seenByTwo] = [await one.read(), await two.read()];
  written(await one.write(seenByOne, add(seenByOne.recorded, 'own-a'), 'one'));
  const refused = await two.write(seenByTwo, add(seenByTwo.recorded, 'own-b'), 'two');
  expect(refused).toEqual({ reason: 'otherWrote' });
  expect([...(await two.read()).recorded.records.keys()]).toEqual(['ownArea own-a']);
  const caughtUp = await two.read();
  written(await two.write(caughtUp, add(caughtUp.recorded, 'own-b'), 'two'));
  expect((await one.read()).meta).toMatchObject({ revision: 2, writer: 'two' });
});

test.each<[string, (database: WorkDatabase) => Promise<unknown>]>([
  ['a layer', (database) => database.keepLayer('own-1', { form: 2, bytes: new Uint8Array(1) })],
  ['a layer that is let go of', (database) => database.dropLayer('own-1')],
  ['what could not be read', (database) => database.markUnreadSaved()],
  ['a step', async (database) => database.write(NOTHING_KEPT, add(NOTHING_KEPT.recorded, 'own-a'), 'a')],
])('%s is written after the write of another tab, not beside it', async (_, change) => {
  const name = freshName();
  const [one, other] = [await WorkDatabase.open(name), await openDB(name)];
  const underway = other.transaction(['records', 'meta'], 'readwrite');
  let over = false;
  const changing = change(one).then(() => {
    expect(over).toBe(true);
  });
  // What goes on beside it is long done when so many requests are.
  for (let request = 0; request < 20; request++) await underway.objectStore('records').get('none');
  over = true;
  await Promise.all([underway.done, changing]);
  other.close();
  one.close();
});

test('a draft does not wait for the work, and goes with all of it', async () => {
  const name = freshName();
  const [database, other] = [await WorkDatabase.open(name), await openDB(name)];
  const underway = other.transaction(['records', 'meta'], 'readwrite');
  const keeping = database.keepDraft('tab', { at: 1 });
  let isKept = false;
  void keeping.then(() => (isKept = true));
  while (!isKept) await underway.objectStore('records').get('none');
  expect(await database.drafts()).toEqual(new Map([['tab', { at: 1 }]]));
  await underway.done;
  const kept = written(await database.write(NOTHING_KEPT, add(NOTHING_KEPT.recorded, 'own-a'), 'a'));
  written(await database.write(kept, NOTHING_KEPT.recorded, 'a'));
  expect(await database.drafts()).toEqual(new Map());
  other.close();
});

test('a draft of a page that kept it beside the work is there, and moves to where drafts are now', async () => {
  const name = freshName();
  const database = await WorkDatabase.open(name);
  const older = await openDB(name);
  await older.put('drafts', { at: 1 }, 'older');
  await older.put('drafts', { at: 2 }, 'both');
  await database.keepDraft('both', { at: 3 });
  const all = new Map([
    ['both', { at: 3 }],
    ['older', { at: 1 }],
  ]);
  expect(await database.drafts()).toEqual(all);
  expect(await older.getAllKeys('drafts')).toEqual([]);
  // What was let go of does not come back.
  await database.keepDraft('older', null);
  expect([...(await database.drafts()).keys()]).toEqual(['both']);
  older.close();
});

test('an older page leaves alone what a newer one wrote', async () => {
  const name = freshName();
  const database = await WorkDatabase.open(name);
  const kept = await database.read();
  const raw = await openDB(name);
  await raw.put('meta', { ...kept.meta, epoch: WORK_EPOCH + 1 }, 'meta');
  const refused = await database.write(kept, add(kept.recorded, 'own-a'), 'old');
  expect(refused).toEqual({ reason: 'newerEpoch', epoch: WORK_EPOCH + 1 });
  expect(await raw.count('records')).toBe(0);
});

test('a write that fails half-way leaves what was there', async () => {
  const database = await WorkDatabase.open(freshName());
  const kept = written(
    await database.write(await database.read(), add((await database.read()).recorded, 'own-a'), 'a'),
  );
  const broken = add(kept.recorded, 'own-b');
  // What cannot be cloned is refused by the database in the midst of the transaction.
  const records = new Map(broken.records).set('ownArea own-c', {
    kind: 'ownArea',
    at: 9,
    value: () => 0,
  } as never);
  await expect(database.write(kept, { ...broken, records }, 'a')).rejects.toThrow();
  expect((await database.read()).recorded).toEqual(kept.recorded);
});

test('storage that is full between two requests of a write is told as full', async () => {
  const database = await WorkDatabase.open(freshName());
  const kept = await database.read();
  // A machine so slow that the page draws after every request.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
    this: IDBObjectStore,
    ...given
  ) {
    const { transaction } = this;
    put.mockRestore();
    const request = this.put(...given);
    request.addEventListener('success', () => {
      const full = new DOMException('The storage is full.', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', { value: full });
      transaction.abort();
    });
    return request;
  });
  const refused = database.write(kept, add(kept.recorded, 'own-a'), 'a');
  await expect(refused).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  clock.mockRestore();
  expect((await database.read()).recorded).toEqual(kept.recorded);
});
