import { itemAt } from '../../domain/itemAt';
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ImportReport } from '../../io/importReport';
import type { Recorded, Step } from '../history/history';
import type { ProjectRecord } from '../store/records';

/**
 * The form in which the work is kept. It rises when an older page could not read what a newer one writes; an older page
 * that meets a higher one stops writing.
 */
export const WORK_EPOCH = 1;

/** What stands beside the records and steps. */
export interface WorkMeta {
  epoch: number;
  /** Rises by one with every write, whoever wrote. */
  revision: number;
  /** The tab that wrote last. */
  writer: string;
  /** Number of the oldest step that is kept, and of the one after the newest that is done. */
  first: number;
  next: number;
}

interface WorkSchema extends DBSchema {
  records: { key: string; value: ProjectRecord };
  /** By number: the steps that were done, and after them those that can be done again. */
  steps: { key: number; value: Step };
  meta: { key: 'meta'; value: WorkMeta };
  /** Opened layers by id: apart from the steps, which hold no bytes. */
  layers: { key: string; value: KeptLayerFile };
}

/** An opened layer as it came through the door. */
export interface KeptLayerFile {
  /** Version of this form. */
  form: 1;
  /** FlatGeobuf in EPSG:4326, with all columns. */
  bytes: Uint8Array;
  /** What the door said of the file that it came from. */
  report: ImportReport;
}

/** The work as it is kept, with what a later write must find unchanged. */
export interface KeptWorkState {
  recorded: Recorded;
  meta: WorkMeta;
}

/** Why nothing was written: another tab wrote first, or one of a newer form did. */
export type WriteRefusal = { reason: 'otherWrote' } | { reason: 'newerEpoch'; epoch: number };

const META = 'meta';
const NOTHING: WorkMeta = { epoch: WORK_EPOCH, revision: 0, writer: '', first: 0, next: 0 };
const STORES = ['records', 'steps', 'meta'] as const;

/** The steps in the order of their numbers: done, then undone. */
function timeline({ past, future }: Recorded): Step[] {
  return [...past, ...[...future].reverse()];
}

/** Thrown inside a transaction to end it; what it had written is gone with it. */
class Refused extends Error {
  constructor(readonly refusal: WriteRefusal) {
    super(refusal.reason);
  }
}

/**
 * The user's work in the browser's database: a write is one transaction over records, steps and meta, so that it is
 * there whole or not at all, and its cost is the size of what changed. Every write looks whether the work is still as
 * this tab last saw it; that is what keeps tabs apart, with or without locks.
 */
export class WorkDatabase {
  private constructor(private readonly database: IDBPDatabase<WorkSchema>) {}

  /** Open the database, or make it. Rejects where the browser refuses. */
  static async open(name: string): Promise<WorkDatabase> {
    const database = await openDB<WorkSchema>(name, 1, {
      upgrade: (made) => {
        for (const store of [...STORES, 'layers' as const]) made.createObjectStore(store);
      },
    });
    return new WorkDatabase(database);
  }

  /** What is kept; no records and no steps at first. */
  async read(): Promise<KeptWorkState> {
    const transaction = this.database.transaction(STORES);
    const meta = (await transaction.objectStore('meta').get(META)) ?? NOTHING;
    const records = transaction.objectStore('records');
    const keys = await records.getAllKeys();
    const values = await records.getAll();
    const stepStore = transaction.objectStore('steps');
    const steps = await stepStore.getAll();
    await transaction.done;
    const done = meta.next - meta.first;
    return {
      recorded: {
        records: new Map(keys.map((key, index) => [key, itemAt(values, index)])),
        past: steps.slice(0, done),
        future: steps.slice(done).reverse(),
      },
      meta,
    };
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
    const transaction = this.database.transaction(STORES, 'readwrite', { durability: 'strict' });
    let aborted = false;
    transaction.addEventListener('abort', () => (aborted = true));
    const requests: Promise<unknown>[] = [];
    try {
      const found = (await transaction.objectStore('meta').get(META)) ?? NOTHING;
      if (found.epoch > WORK_EPOCH) throw new Refused({ reason: 'newerEpoch', epoch: found.epoch });
      if (found.revision !== kept.meta.revision) throw new Refused({ reason: 'otherWrote' });
      const records = transaction.objectStore('records');
      for (const key of kept.recorded.records.keys()) {
        if (!recorded.records.has(key)) requests.push(records.delete(key));
      }
      for (const [key, record] of recorded.records) {
        if (kept.recorded.records.get(key) !== record) requests.push(records.put(record, key));
      }
      const steps = transaction.objectStore('steps');
      const [before, now] = [timeline(kept.recorded), timeline(recorded)];
      // The oldest steps go from the front; where none of those before is left, all are new.
      const start = now.length === 0 ? -1 : before.indexOf(itemAt(now, 0));
      const gone = start === -1 ? before.length : start;
      const first = kept.meta.first + gone;
      for (let number = kept.meta.first; number < first; number++) requests.push(steps.delete(number));
      for (let index = 0; index < now.length; index++) {
        if (before[gone + index] !== now[index]) requests.push(steps.put(itemAt(now, index), first + index));
      }
      for (let index = now.length; index < before.length - gone; index++)
        requests.push(steps.delete(first + index));
      const meta: WorkMeta = {
        ...{ epoch: WORK_EPOCH, revision: found.revision + 1, writer },
        ...{ first, next: first + recorded.past.length },
      };
      requests.push(transaction.objectStore('meta').put(meta, META));
      await Promise.all([...requests, transaction.done]);
      return { recorded, meta };
    } catch (error) {
      // A request that the database cannot take throws before it is made: without this, those before it would be kept.
      if (!aborted) transaction.abort();
      await Promise.allSettled([...requests, transaction.done]);
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  /** Keep an opened layer, in place of what was kept under its id. Rejects where storage is full or refuses. */
  async keepLayer(id: string, layer: KeptLayerFile): Promise<void> {
    await this.database.put('layers', layer, id);
  }

  /** The layer kept under an id; undefined where there is none of a form that this page knows. */
  async layer(id: string): Promise<KeptLayerFile | undefined> {
    const kept = await this.database.get('layers', id);
    return kept?.form === 1 ? kept : undefined;
  }

  /** Let go of the kept layers that `isKnown` does not know. */
  async dropLayersBut(isKnown: (id: string) => boolean): Promise<void> {
    for (const id of await this.database.getAllKeys('layers')) {
      if (!isKnown(id)) await this.database.delete('layers', id);
    }
  }

  close(): void {
    this.database.close();
  }
}
