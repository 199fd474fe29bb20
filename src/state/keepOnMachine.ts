import * as v from 'valibot';
import { PROJECT_FORMAT } from '../io/project/projectVersion';
import type { AppStore } from './appStore';
import { notify } from './notify';
import { INITIAL_KEPT } from './slices/keptSlice';
import type { KeptSlice } from './slices/keptSlice';

const KEY = 'pactkaart';

const keptSchema = v.object({ welcomed: v.boolean(), policyChecks: v.optional(v.unknown()) });
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
  return { welcomed: read(storage)?.welcomed ?? INITIAL_KEPT.welcomed };
}

/** The policy goals as they were kept here before there were projects, as a project of that time; undefined for none. */
export function earliestWork(storage: Storage | null): object | undefined {
  const policyChecks = read(storage)?.policyChecks;
  return policyChecks === undefined
    ? undefined
    : { format: PROJECT_FORMAT, version: '2026-11-22', policyChecks };
}

/** Let go of the policy goals of that time. */
export function forgetEarliestWork(storage: Storage | null): void {
  const kept = read(storage);
  if (kept?.policyChecks === undefined) return;
  storage?.setItem(KEY, JSON.stringify({ welcomed: kept.welcomed }));
}

/** Remember that the welcome was closed. The work itself is kept by `keepWork`. */
export function keepOnMachine(store: AppStore, storage: Storage | null): () => void {
  return store.subscribe(({ welcomed }, before) => {
    if (welcomed === before.welcomed) return;
    try {
      if (!storage) throw new Error('forbidden');
      storage.setItem(KEY, JSON.stringify({ ...read(storage), welcomed }));
    } catch {
      // A full or forbidden storage must not stop the work: the choice then lasts for this visit.
      notify(store, { problem: { code: 'storage.forbidden', params: {} } });
    }
  });
}
