import type { DBSchema, IDBPObjectStore } from 'idb';
import { loadLate } from '../../io/lateCode';
import type { Recorded, Step, ProjectRecord } from '../store/records';
import { stepChange, workChanges } from './workChanges';
import { ALL_STORES, knownMeta, NewerWorkError, NOTHING, WORK_EPOCH, WorkConnection } from './workConnection';
import type { WorkMeta } from './workConnection';
import type { PutAside } from '../store/work';

/** The stores of the database. */
export interface WorkSchema extends DBSchema {
  records: { key: string; value: ProjectRecord };
  /** By number: the steps that were done, and after them those that can be done again. */
  steps: { key: number; value: Step };
  meta: { key: 'meta'; value: WorkMeta };
  /** Opened layers by id: apart from the steps, which hold no bytes. */
  layers: { key: string; value: KeptLayerFile };
  /** What is not finished yet, by the tab in which it is made. */
  drafts: { key: string; value: unknown };
  aside: { key: number; value: PutAside };
}

/** An opened layer, where the browser has no file system for pages. */
export interface KeptLayerFile {
  /** Version of this form; 1 was FlatGeobuf, without a checksum. */
  form: 2;
  /** See `keepColumns`. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** The work as it is kept, with what a later write must find unchanged. */
export interface KeptWorkState {
  recorded: Recorded;
  meta: WorkMeta;
}

/** Why nothing was written: another tab wrote first, or a page of a newer form did (null: its epoch cannot be read). */
export type WriteRefusal = { reason: 'otherWrote' } | { reason: 'newerEpoch'; epoch: number | null };

const META = 'meta';
const STORES = ['records', 'steps', 'meta'] as const;
type Store = (typeof ALL_STORES)[number];

/** So long requests of a write are made without letting the page draw in between, in milliseconds. */
const SLICE = 8;

/** What was never written, for a page that has not read what is kept yet. */
export const NOTHING_KEPT: KeptWorkState = {
  recorded: { records: new Map(), past: [], future: [] },
  meta: NOTHING,
};

function isNothing({ records, past, future }: Recorded): boolean {
  return records.size + past.length + future.length === 0;
}

/** Thrown inside a transaction to end it; what it had written is gone with it. */
class Refused extends Error {
  constructor(readonly refusal: WriteRefusal) {
    super(refusal.reason);
  }
}

/** The drafts of a database, by tab. */
async function draftsIn(connection: WorkConnection): Promise<Map<string, unknown>> {
  const { store } = (await connection.get()).transaction('drafts');
  const [tabs, drafts] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(tabs.map((tab, index) => [tab, drafts[index]]));
}

/**
 * The user's work in the browser's database: a write is one transaction over records, steps and meta, so that it is
 * there whole or not at all, and its cost is the size of what changed. Every write looks whether the work is still as
 * this tab last saw it; that is what keeps tabs apart, with or without locks. A connection that was refused or lost is
 * made anew with the next request.
 *
 * Every write takes `meta` with it, so that browsers let only one go on at a time, of whatever tab and store: Chromium
 * deletes all databases of a page when it is killed while two writes of one database are under way. At its next start it
 * takes both back, finds that each held the database, and calls that damage. Drafts have a database of their own: a corner
 * that waited for a write of the work would be lost with it.
 */
export class WorkDatabase {
  /** Where this tab last saw the work. */
  private seen = NOTHING;

  private constructor(
    private readonly opened: WorkConnection,
    private readonly drafting: WorkConnection,
  ) {}

  /** Open the database, or make it. Rejects where the browser refuses. */
  static async open(name: string): Promise<WorkDatabase> {
    const database = WorkDatabase.at(name);
    await database.opened.get();
    return database;
  }

  /** The database of a name; it is opened with the first request. */
  static at(name: string): WorkDatabase {
    return new WorkDatabase(new WorkConnection(name), new WorkConnection(`${name}-drafts`));
  }

  /**
   * What is kept; no records and no steps at first. What cannot be read is put aside, as it is, and the rest is given.
   * Rejects where the browser refuses, and with a {@link NewerWorkError} for work of a newer page.
   */
  async read(): Promise<KeptWorkState> {
    const transaction = (await this.opened.get()).transaction(STORES);
    const meta: unknown = await transaction.objectStore('meta').get(META);
    const { epoch } = knownMeta(meta);
    if (epoch > WORK_EPOCH) throw new NewerWorkError(epoch);
    const [recordKeys, records, numbers, steps] = await Promise.all([
      transaction.objectStore('records').getAllKeys(),
      transaction.objectStore('records').getAll(),
      transaction.objectStore('steps').getAllKeys(),
      transaction.objectStore('steps').getAll(),
    ]);
    await transaction.done;
    if (meta === undefined && recordKeys.length + numbers.length === 0) return NOTHING_KEPT;
    // Loaded only for those who have work: the checks are not needed for the first numbers.
    const { soundWork } = await loadLate(() => import('./soundWork'));
    const { kept, aside } = soundWork({
      meta,
      records: recordKeys.map((key, index) => [key, records[index]] as const),
      steps: numbers.map((number, index) => [number, steps[index]] as const),
    });
    if (aside.length > 0) return (await this.putAside(kept, aside)) ?? this.read();
    this.seen = kept.meta;
    return kept;
  }

  /** Move what cannot be read out of the way of what comes; null when another tab wrote meanwhile. */
  private async putAside(
    { recorded, meta }: KeptWorkState,
    aside: readonly Omit<PutAside, 'saved'>[],
  ): Promise<KeptWorkState | null> {
    const stores = [...STORES, 'aside'] as const;
    const transaction = (await this.opened.get()).transaction(stores, 'readwrite', { durability: 'strict' });
    const found = knownMeta(await transaction.objectStore('meta').get(META));
    if (found.revision !== meta.revision || found.writer !== meta.writer) {
      await transaction.done;
      return null;
    }
    const next = { ...meta, revision: meta.revision + 1 };
    const asideStore = transaction.objectStore('aside');
    await Promise.all([
      ...aside.flatMap(({ store, key, value }) => [
        asideStore.put({ store, key, value, saved: false }),
        transaction.objectStore(store).delete(key as never),
      ]),
      transaction.objectStore('meta').put(next, META),
      transaction.done,
    ]);
    this.seen = next;
    return { recorded, meta: next };
  }

  /**
   * Write what changed since `kept`.
   * @returns what is kept now, or why nothing was written. Rejects where storage is full or refuses.
   */
  async write(
    kept: KeptWorkState,
    recorded: Recorded,
    writer: string,
  ): Promise<KeptWorkState | WriteRefusal> {
    const connection = await this.opened.get().catch((error: unknown) => {
      if (error instanceof NewerWorkError) return { reason: 'newerEpoch', epoch: error.epoch } as const;
      throw error;
    });
    if ('reason' in connection) return connection;
    // Who clears all of it, with its history, leaves nothing: no opened layer, no draft, nothing put aside.
    const clears = isNothing(recorded);
    const transaction = connection.transaction(clears ? ALL_STORES : STORES, 'readwrite', {
      durability: 'strict',
    });
    let aborted = false;
    transaction.addEventListener('abort', () => (aborted = true));
    const requests: Promise<unknown>[] = [];
    try {
      const found = knownMeta(await transaction.objectStore('meta').get(META));
      if (found.epoch > WORK_EPOCH) throw new Refused({ reason: 'newerEpoch', epoch: found.epoch });
      if (found.revision !== kept.meta.revision || found.writer !== kept.meta.writer)
        throw new Refused({ reason: 'otherWrote' });
      if (clears) requests.push(...ALL_STORES.map((store) => transaction.objectStore(store).clear()));
      const steps = stepChange(kept, recorded);
      let since = performance.now();
      for (const request of workChanges(transaction, kept, recorded, steps)) {
        // Each says it when the transaction fails, also while only the last of them is waited for.
        request.catch(() => undefined);
        requests.push(request);
        if (performance.now() - since < SLICE) continue;
        // The answer of a request keeps the transaction open; until it comes the page can draw, and hear its user.
        await request;
        since = performance.now();
      }
      const meta: WorkMeta = {
        ...{ epoch: WORK_EPOCH, revision: found.revision + 1, writer },
        ...{ first: steps.first, next: steps.first + recorded.past.length },
      };
      requests.push(transaction.objectStore('meta').put(meta, META));
      // Said now: the browser need not wait until a page that is busy drawing has heard that all was put.
      transaction.commit();
      await Promise.all([...requests, transaction.done]);
      this.seen = meta;
      if (clears)
        await this.change(this.drafting, 'drafts', (drafts) => drafts.clear()).catch(() => undefined);
      return { recorded, meta };
    } catch (error) {
      // A request that the database cannot take throws before it is made: without this, those before it would be kept.
      try {
        if (!aborted) transaction.abort();
      } catch {
        // It ended by itself: storage that is full is told of when all is written. That is the error to give.
      }
      await Promise.allSettled([...requests, transaction.done]);
      if (error instanceof Refused) return error.refusal;
      // Storage that was full between two requests ended it before the next was made: that one only says that it ended.
      throw transaction.error ?? error;
    }
  }

  /** Whether another tab wrote since this one read or wrote. Rejects like {@link read}. */
  async isBehind(): Promise<boolean> {
    const { epoch, revision, writer } = knownMeta(await (await this.opened.get()).get('meta', META));
    if (epoch > WORK_EPOCH) throw new NewerWorkError(epoch);
    return revision !== this.seen.revision || writer !== this.seen.writer;
  }

  /** Keep an opened layer, in place of what was kept under its id. Rejects where storage is full or refuses. */
  async keepLayer(id: string, layer: KeptLayerFile): Promise<void> {
    await this.change(this.opened, 'layers', (layers) => layers.put(layer, id));
  }

  /** The layer kept under an id; undefined where there is none of a form that this page knows. */
  async layer(id: string): Promise<KeptLayerFile | undefined> {
    const kept = await (await this.opened.get()).get('layers', id);
    return kept?.form === 2 ? kept : undefined;
  }

  /** The ids of the layers that are kept here. */
  async layerIds(): Promise<string[]> {
    return (await this.opened.get()).getAllKeys('layers');
  }

  /** Let go of a kept layer. */
  async dropLayer(id: string): Promise<void> {
    await this.change(this.opened, 'layers', (layers) => layers.delete(id));
  }

  /** Keep what a tab has not finished, in place of what it kept before; null lets go of it. */
  async keepDraft(tab: string, draft: unknown): Promise<void> {
    await this.change(this.drafting, 'drafts', (drafts) =>
      draft === null ? drafts.delete(tab) : drafts.put(draft, tab),
    );
  }

  /** What tabs have not finished, unchecked, by tab. */
  async drafts(): Promise<Map<string, unknown>> {
    await this.bringDraftsOver().catch(() => undefined);
    return draftsIn(this.drafting);
  }

  /** Until 28 November 2026 drafts stood beside the work: what such a page left goes to where drafts are now. */
  private async bringDraftsOver(): Promise<void> {
    const left = await draftsIn(this.opened);
    if (left.size === 0) return;
    const there = await draftsIn(this.drafting);
    for (const [tab, draft] of left) {
      if (!there.has(tab)) await this.keepDraft(tab, draft);
      await this.change(this.opened, 'drafts', (drafts) => drafts.delete(tab));
    }
  }

  /** What could not be read, at this visit or an earlier one, and is in no file yet. */
  async unread(): Promise<PutAside[]> {
    return (await (await this.opened.get()).getAll('aside')).filter(({ saved }) => !saved);
  }

  /** Remember that the user has what could not be read in a file. It stays all the same. */
  async markUnreadSaved(): Promise<void> {
    const transaction = (await this.opened.get()).transaction(['aside', 'meta'], 'readwrite');
    const aside = transaction.objectStore('aside');
    for await (const cursor of aside) await cursor.update({ ...cursor.value, saved: true });
    await transaction.done;
  }

  /** One request of a store of its own, after the writes that were asked for before it; it is there also when the page dies. */
  private async change<Name extends Store>(
    to: WorkConnection,
    name: Name,
    request: (store: IDBPObjectStore<WorkSchema, (Name | 'meta')[], Name, 'readwrite'>) => Promise<unknown>,
  ): Promise<void> {
    const transaction = (await to.get()).transaction<(Name | 'meta')[], 'readwrite'>(
      [name, 'meta'],
      'readwrite',
    );
    const answer = request(transaction.objectStore(name));
    transaction.commit();
    await Promise.all([answer, transaction.done]);
  }

  close(): void {
    this.opened.close();
    this.drafting.close();
  }
}
