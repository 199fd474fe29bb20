/** A value of a table; null and a blank text are no value. */
export type Cell = string | number | boolean | null;

/** The rows of a table or sheet as they stand in the file, from its first row. */
export type Rows = readonly (readonly Cell[])[];

/** A cell as text without blanks around it; nothing for no value. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
