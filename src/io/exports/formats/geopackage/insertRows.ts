import type { CAPI, Database } from '@sqlite.org/sqlite-wasm';
import { quoted } from './geoPackageSchema';

export type SqlValue = string | number | Uint8Array | null;

/** Inserts rows; columns at the end that a row lacks are null. */
export class RowInserter {
  constructor(
    private readonly database: Database,
    private readonly capi: CAPI,
  ) {}

  insert(table: string, rows: Iterable<readonly SqlValue[]>, width: number): void {
    const marks = Array.from({ length: width }, () => '?').join(',');
    const statement = this.database.prepare(`INSERT INTO ${quoted(table)} VALUES (${marks})`);
    try {
      for (const row of rows) {
        row.forEach((value, at) => {
          // The package binds every whole number as one of 64 bits, and a larger one becomes another number.
          if (typeof value === 'number' && !Number.isSafeInteger(value)) {
            this.capi.sqlite3_bind_double(statement.pointer!, at + 1, value);
          } else {
            statement.bind(at + 1, value);
          }
        });
        statement.stepReset().clearBindings();
      }
    } finally {
      statement.finalize();
    }
  }
}
