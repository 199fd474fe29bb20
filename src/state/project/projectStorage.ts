import { createStore, del, get, set } from 'idb-keyval';

/** Where the work is kept between visits: one value that can be large. Every call may fail. */
export interface ProjectStorage {
  read(): Promise<unknown>;
  write(value: object): Promise<void>;
  clear(): Promise<void>;
}

const KEY = 'project';

/** The browser's own database; private windows and full disks refuse it. */
export function browserStorage(): ProjectStorage {
  const store = createStore('pactkaart', 'kept');
  return {
    read: () => get(KEY, store),
    write: (value) => set(KEY, value, store),
    clear: () => del(KEY, store),
  };
}
