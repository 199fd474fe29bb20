import { yearColumnOf } from '../../src/domain/tableJoin/guessJoin';
import type { Columns } from '../../src/features/columns';
import { columnYears } from '../../src/engine/joinFigures';
import { sampleColumns } from '../../src/features/columns';

/** The years of a table, and the column that says which each row is of. */
interface TableYears {
  column: string;
  /** In their order. */
  years: readonly number[];
}

/** The years of a table of which nobody said which counts; null where it is not of several. @param used columns that say something else */
export function yearsIn(columns: Columns, used: readonly string[]): TableYears | null {
  const column = yearColumnOf(sampleColumns(columns).filter(({ name }) => !used.includes(name)));
  const years = column === null ? [] : columnYears(columns, column);
  return column !== null && years.length > 1 ? { column, years } : null;
}

/** The years of a table that has no row of the one that is asked for; null where it has. */
export function otherYears(
  columns: Columns,
  { column, year }: { column: string; year: number },
): TableYears | null {
  const years = columnYears(columns, column);
  return years.includes(year) ? null : { column, years };
}
