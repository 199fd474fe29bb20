import { createStore, del, get } from 'idb-keyval';
import { earliestWork, forgetEarliestWork, smallStorage } from '../keepOnMachine';

/** Where pages before the step-by-step database kept the work: one value. Every call may fail. */
export interface ProjectStorage {
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
