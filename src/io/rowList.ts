/** How many rows or codes are named: more would bury the message. */
export const ROWS_NAMED = 5;

/** Rows, features (from 1) or codes as a message names them: the first five, and a sign that there are more. */
export function rowList(rows: readonly (number | string)[]): string {
  return rows.slice(0, ROWS_NAMED).join(', ') + (rows.length > ROWS_NAMED ? ' …' : '');
}
