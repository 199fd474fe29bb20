import { createStore, get } from 'idb-keyval';
import { earliestWork, smallStorage } from '../keepOnMachine';

/** Where pages before the step-by-step database kept the work: one value. Every call may fail. */
export interface ProjectStorage {
  read(): Promise<unknown>;
}

/** The browser's own database of that time; it is read, and left as it is. */
export function earlierStorage(): ProjectStorage {
  return {
    read: async () =>
      (await get('project', createStore('pactkaart', 'kept'))) ?? earliestWork(smallStorage()),
  };
}
