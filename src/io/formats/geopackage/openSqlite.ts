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
