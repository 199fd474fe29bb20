import { attributeValue } from '../../features/columns';
import type { AttributeValue, Columns } from '../../features/columns';
import type { ImportReport } from '../../features/importReport';

/** Rows that are shown of what is not read yet. */
export const FIRST_ROWS = 20;

/** What a file holds, as its own lists and its first rows say, before it is read. */
export interface Inspection {
  /** Its layers, and which of them is being read; absent where layers of the form have no names. */
  choice?: NonNullable<ImportReport['choice']>;
  /** null where only reading tells. */
  features: number | null;
  /** Names, in the order of the file; none where they are not known yet. */
  columns: readonly string[];
  /** The values of the first rows, by column. */
  firstRows: readonly (readonly AttributeValue[])[];
}

/** The values of the first features of columns, by column. */
export function firstRowsOf({ attributes, count }: Columns, most: number): AttributeValue[][] {
  return Array.from({ length: Math.min(most, count) }, (_, feature) =>
    attributes.map((column) => attributeValue(column, feature)),
  );
}
