import type { CAPI, Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { loadLate } from '../../lateCode';
import { forgetWriteAheadLog, hasWriteAheadLog } from './sqliteHeader';

/** Ways of keeping databases that need nothing of what we do: every one of ours lives in memory, as the bytes of a file. */
const VFS_OFF = { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-sahpool': true, 'opfs-wl': true };

let loading: Promise<Sqlite3Static> | undefined;

/** SQLite, which is large: it comes when it is first asked for. */
async function loadSqlite(): Promise<Sqlite3Static> {
  const silent = (): void => undefined;
  // Read while the module starts; without it the console fills with what this browser cannot do.
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: VFS_OFF }, warn: silent } });
  // The module and its WebAssembly are two files, and either may not come.
  return loadLate(async () => (await import('@sqlite.org/sqlite-wasm')).default());
}

async function sqlite(): Promise<Sqlite3Static> {
  // A try that failed is forgotten.
  loading ??= loadSqlite().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

/** A database in memory, with how it becomes the bytes of a file. The caller closes it. */
export async function createDatabase(): Promise<{
  database: Database;
  capi: CAPI;
  toBytes: () => Uint8Array;
}> {
  const { oo1, capi } = await sqlite();
  const database = new oo1.DB(':memory:');
  return { database, capi, toBytes: () => capi.sqlite3_js_db_export(database.pointer!) };
}

/** Steps of SQLite between two questions whether it has worked for too long. */
const STEPS = 100_000;

/** Milliseconds that SQLite may work for its next row; a view can be made so that it never comes. */
const LONGEST = 10_000;

/** Milliseconds that it may work for all of them: at first, and more for every row; any table is a thousand times as fast. */
const [AT_FIRST, A_ROW] = [30_000, 20];

/** How SQLite says that it was stopped, and that it has no memory left. */
export const [STOPPED, NO_MEMORY] = [9, 7];

/**
 * Have SQLite stop, with the code {@link STOPPED}, when a row or an answer lets itself be waited for too long, or
 * every row a little: rows that take seconds each make hours.
 * @returns what starts the waiting anew, after every row
 */
export async function limitWaiting(database: Database): Promise<() => void> {
  const { capi } = await sqlite();
  const start = performance.now();
  let [since, rows] = [start, 0];
  const isOver = (): number => {
    const now = performance.now();
    return Number(now - since > LONGEST || now - start > AT_FIRST + A_ROW * rows);
  };
  capi.sqlite3_progress_handler(database.pointer!, STEPS, isOver, 0);
  return () => {
    since = performance.now();
    rows++;
  };
}

/**
 * Open the bytes of a database, which are copied. Changes in a write-ahead log beside it are not in them. The caller
 * closes it. Throws for bytes that are none.
 */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const { oo1, capi, wasm } = await sqlite();
  const database = new oo1.DB(':memory:');
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const pointer = wasm.allocFromTypedArray(bytes);
  const start = Number(pointer);
  if (hasWriteAheadLog(bytes)) forgetWriteAheadLog(wasm.heap8u().subarray(start, start + bytes.length));
  database.checkRc(
    capi.sqlite3_deserialize(database.pointer!, 'main', pointer, bytes.length, bytes.length, flags),
  );
  return database;
}
