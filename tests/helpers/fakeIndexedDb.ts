import * as fake from 'fake-indexeddb';
import { beforeEach } from 'vitest';

const { indexedDB, IDBCursor, IDBCursorWithValue, IDBDatabase, IDBFactory, IDBIndex } = fake;
const { IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction, IDBVersionChangeEvent } =
  fake;

/**
 * A database of the browser for every test of the file that calls this. The package's own way, an import that changes
 * the globals, happens once for all files that share their modules, and the next file may not find them any more.
 */
export function withIndexedDb(): void {
  beforeEach(() => {
    Object.assign(globalThis, {
      ...{ indexedDB, IDBCursor, IDBCursorWithValue, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange },
      ...{ IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction, IDBVersionChangeEvent },
    });
  });
}
