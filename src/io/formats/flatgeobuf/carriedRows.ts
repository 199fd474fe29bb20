import type { TableForm } from '../formatDriver';

/** Where the features of a layer stand in the file that they were read from, to travel with them in another. */
export interface CarriedRows {
  /** Number in the file, from 1, of a feature of the columns, from 0. */
  numberOf: (feature: number) => number;
  /** Of a table whose rows have no place. */
  table?: TableForm | undefined;
}

/** Rows that follow each other are one entry, their first number and how many there are; a row by itself is its number. */
type Runs = (number | [first: number, count: number])[];

/** Longer than this no metadata become: a reader takes a long header for a broken file. Rows are then numbered as they stand. */
const LONGEST = 4 * 1024 * 1024;

/** Metadata of a file that say which rows its features are. @param order the features in the order of the file */
export function metadataOfRows(order: Uint32Array, { numberOf, table }: CarriedRows): string | undefined {
  const runs: Runs = [];
  for (const feature of order) {
    const [number, last] = [numberOf(feature), runs.at(-1)];
    const [first, count] = typeof last === 'number' ? [last, 1] : (last ?? [0, 0]);
    if (last !== undefined && number === first + count) runs[runs.length - 1] = [first, count + 1];
    else runs.push(number);
  }
  const text = JSON.stringify({ rows: runs, ...(table && { table }) });
  return text.length > LONGEST ? undefined : text;
}

/**
 * The rows that metadata say, as far as they can be true of a file.
 * @param count features of the file
 * @returns null where they say none, or not of as many features
 */
export function carriedRows({ rows, table }: Record<string, unknown>, count: number): CarriedRows | null {
  if (!Array.isArray(rows)) return null;
  const numbers = new Uint32Array(count);
  let at = 0;
  for (const run of rows as unknown[]) {
    const [first, length] = Array.isArray(run) ? (run as unknown[]) : [run, 1];
    if (!isCount(first) || !isCount(length) || length > count - at) return null;
    for (let next = 0; next < length; next++) numbers[at++] = first + next;
  }
  if (at < count) return null;
  return { numberOf: (feature) => numbers[feature]!, table: tableForm(table) };
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < 2 ** 32;

function tableForm(table: unknown): TableForm | undefined {
  if (typeof table !== 'object' || table === null) return undefined;
  const { delimiter, repeated } = table as Record<string, unknown>;
  const isForm =
    (delimiter === null || typeof delimiter === 'string') &&
    Array.isArray(repeated) &&
    repeated.every((name) => typeof name === 'string');
  return isForm ? { delimiter, repeated } : undefined;
}
