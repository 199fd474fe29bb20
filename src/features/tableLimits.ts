/** Columns of the widest table that is read; a person cannot choose from more. */
export const MOST_COLUMNS = 1000;
/** Values that the columns of a layer may have together, empty ones included: each takes its place in memory. */
export const MOST_CELLS = 200_000_000;

/** Values of a table that are a thing of their own each while it is read, as libraries hand them over: a hundred bytes. */
export const MOST_LOOSE_CELLS = 30_000_000;

/** A table with more columns than {@link MOST_COLUMNS}, thrown through readers that know no problems as values. */
export class TooManyColumns extends Error {
  override readonly name = 'TooManyColumns';

  constructor(readonly columns: number) {
    super('too many columns');
  }
}

/** @throws TooManyColumns */
export function checkColumnCount(columns: number): void {
  if (columns > MOST_COLUMNS) throw new TooManyColumns(columns);
}

/** @throws RangeError where columns of so many features take more memory than a page has */
export function checkCellCount(columns: number, features: number, most = MOST_CELLS): void {
  if (columns * features > most) throw new RangeError('too many cells: no allocation');
}
