import * as v from 'valibot';
import { createStore, del, get } from 'idb-keyval';
import { PROJECT_FORMAT } from '../../io/project/projectVersion';
import type { AppStore } from '../store/appStore';
import { notify } from '../store/notices';
import { INITIAL_KEPT } from '../store/work';
import type { KeptSlice } from '../store/work';
import { problem } from '../../domain/problem';
import { withoutLayers } from '../../io/project/layersOfProject';
import type { FoundWork } from './keepWork';
import type { WorkDatabase } from './workDatabase';
import type { Records } from '../store/records';
import { recordsOfWork } from './workContent';
import { missingWork, workMark } from './workMark';
import { loadLate } from '../../io/lateCode';

const KEY = 'pactkaart';

const keptSchema = v.object({
  welcomed: v.boolean(),
  // Visits of before have none.
  letterKeys: v.optional(v.boolean()),
  policyChecks: v.optional(v.unknown()),
});
type Kept = v.InferOutput<typeof keptSchema>;

/** The browser's small storage; null where it is forbidden. */
export function smallStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** What the browser remembers of this tab as long as it is open; null where it is forbidden. */
export function sessionMemory(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function read(storage: Storage | null): Kept | null {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}

/** What earlier visits left on this machine beside the work; the defaults when that is nothing, or of another form. */
export function readKept(storage: Storage | null): KeptSlice {
  const kept = read(storage);
  return {
    welcomed: kept?.welcomed ?? INITIAL_KEPT.welcomed,
    letterKeys: kept?.letterKeys ?? INITIAL_KEPT.letterKeys,
  };
}

/** The policy goals as they were kept here before there were projects, as a project of that time; undefined for none. */
function earliestWork(storage: Storage | null): object | undefined {
  const policyChecks = read(storage)?.policyChecks;
  return policyChecks === undefined
    ? undefined
    : { format: PROJECT_FORMAT, version: '2026-11-22', policyChecks };
}

/** Let go of the policy goals of that time. */
function forgetEarliestWork(storage: Storage | null): void {
  const kept = read(storage);
  if (kept?.policyChecks === undefined) return;
  const { welcomed, letterKeys } = kept;
  storage?.setItem(KEY, JSON.stringify({ welcomed, letterKeys }));
}

/** Remember that the welcome was closed, and whether letters are keys. The work itself is kept by `keepWork`. */
export function keepOnMachine(store: AppStore, storage: Storage | null): () => void {
  return store.subscribe(({ welcomed, letterKeys }, before) => {
    if (welcomed === before.welcomed && letterKeys === before.letterKeys) return;
    try {
      if (!storage) throw new Error('forbidden');
      storage.setItem(KEY, JSON.stringify({ ...read(storage), welcomed, letterKeys }));
    } catch {
      // A full or forbidden storage must not stop the work: the choice then lasts for this visit.
      notify(store, { problem: { code: 'storage.forbidden', params: {} } });
    }
  });
}

/** Where pages before the step-by-step database kept the work: one value. Every call may fail. */
interface ProjectStorage {
  read(): Promise<unknown>;
  /** Let go of it: for who clears their work with all its traces. */
  clear(): Promise<void>;
}

/** The browser's own database of that time; it is read, and left as it is. */
export function earlierStorage(): ProjectStorage {
  const kept = () => createStore('pactkaart', 'kept');
  return {
    read: async () => (await get('project', kept())) ?? earliestWork(smallStorage()),
    clear: async () => {
      forgetEarliestWork(smallStorage());
      await del('project', kept());
    },
  };
}

/**
 * Ask the browser to keep what is stored when it runs out of room. Some browsers ask the user, so it is asked once, for
 * the first work; where it cannot be asked (no secure connection), or is refused, nothing changes.
 */
export async function askToPersist(storage: Partial<StorageManager> | undefined): Promise<void> {
  try {
    if (!(await storage?.persisted?.())) await storage?.persist?.();
  } catch {
    // The work is kept all the same, for as long as there is room.
  }
}

/** Say that something that was kept cannot be read, and offer it as it is. */
function offerUnread(store: AppStore): void {
  const { length: count } = store.getState().unread;
  if (count > 0) notify(store, { problem: problem('project.unread', { count }), offer: 'saveUnread' });
}

/**
 * The work as pages before this form kept it: one value, which is read once and left as it is. What was said about a
 * layer whose file was never kept goes with it.
 * @returns null when there is none, or none that can be read
 */
async function earlierWork(storage: ProjectStorage, store: AppStore): Promise<Records | null> {
  const value = await storage.read();
  if (value === undefined) return null;
  // Loaded only for those who have such work: the checks of a project are not needed for the first numbers.
  const { parseProject } = await loadLate(() => import('../../io/project/parseProject'));
  const parsed = parseProject(value, 'Pactkaart');
  if (!parsed.ok) {
    const found = { store: 'records', key: 'project', value, saved: false } as const;
    store.setState(({ unread }) => ({ unread: [...unread, found] }));
    return null;
  }
  const { layers } = parsed.value;
  return recordsOfWork(withoutLayers(parsed.value, new Set(layers.map(({ id }) => id))));
}

/**
 * Look for the work of earlier visits. What cannot be read stays where it is, or is put aside, and is offered as a file;
 * what the browser lost is said. Rejects where the storage refuses, and for work of a newer page.
 * @param small where the mark of what was kept stands
 */
export async function restoreWork(
  store: AppStore,
  database: Pick<WorkDatabase, 'read' | 'unread' | 'markUnreadSaved'>,
  storage: ProjectStorage,
  small: Storage | null,
): Promise<FoundWork> {
  const mark = workMark(small);
  const kept = await database.read();
  const missing = missingWork(mark, kept.meta.revision);
  if (mark && missing)
    notify(store, { problem: problem('project.lost', { missing, at: mark.at }), offer: 'openProject' });
  store.setState({ unread: await database.unread() });
  const earlier = kept.meta.revision > 0 ? null : await earlierWork(storage, store);
  offerUnread(store);
  store.subscribe(({ unread }, before) => {
    if (unread.length === 0 && before.unread.length > 0)
      void database.markUnreadSaved().catch(() => undefined);
  });
  return { kept, earlier };
}
