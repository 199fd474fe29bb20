/** How many rows are named: more would bury the message. */
export const ROWS_NAMED = 5;

/** Numbers of rows or features (from 1) as a message names them: the first five, and a sign that there are more. */
export function rowList(rows: readonly number[]): string {
  return rows.slice(0, ROWS_NAMED).join(', ') + (rows.length > ROWS_NAMED ? ' …' : '');
}
