/** Rows or codes that are named; more would bury the message. */
const MOST = 5;

/** Rows, features (from 1) or codes as a message names them: the first five, and a sign that there are more. */
export function rowList(rows: readonly (number | string)[]): string {
  return rows.slice(0, MOST).join(', ') + (rows.length > MOST ? ' …' : '');
}
