import { GrowingArray } from './growingArray';

/** How often something was found in a file, and the features where it was, as notes name them. */
export type RowsFound = {
  count: number;
  /** See `rowList`. */
  rows: string;
};

/** Counts what is found in features, told in the order of the file, and remembers which they are. */
export class NamedRows {
  private count = 0;
  private readonly rows: number[] = [];
  private readonly indexes = new GrowingArray(new Uint32Array(0));

  /** `times` is how often it was found in the feature with that number (from 1) and that index in the columns. */
  add(row: number, feature: number, times = 1): void {
    this.count += times;
    // One more than is named tells that there are more.
    if (this.rows.length <= ROWS_NAMED) this.rows.push(row);
    this.indexes.push(feature);
  }

  /** The indexes of all of them, in the order in which they were told. */
  features(): Uint32Array {
    return this.indexes.toArray();
  }

  /** null where nothing was found. */
  found(): RowsFound | null {
    return this.count === 0 ? null : { count: this.count, rows: rowList(this.rows) };
  }
}

/** How many rows or codes are named: more would bury the message. */
export const ROWS_NAMED = 5;

/** Rows, features (from 1) or codes as a message names them: the first five, and a sign that there are more. */
export function rowList(rows: readonly (number | string)[]): string {
  return rows.slice(0, ROWS_NAMED).join(', ') + (rows.length > ROWS_NAMED ? ' …' : '');
}
