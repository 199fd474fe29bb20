/** A column of a table for people. */
export interface SheetColumn {
  heading: string;
  /** `year` is a number without a mark for thousands. */
  kind: 'text' | 'number' | 'year' | 'boolean';
}

export type SheetCell = string | number | boolean | null;

/** A table for people: headings in words, numbers unrounded, null where nothing is known. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}
