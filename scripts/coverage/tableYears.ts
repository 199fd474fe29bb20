import { yearColumnOf, yearOf } from '../../src/domain/tableJoin/guessJoin';
import { attributeValue, findAttribute } from '../../src/features/columns';
import type { Columns } from '../../src/features/columns';
import { sampleColumns } from '../../src/features/sampleColumns';

/** The years of a table, and the column that says which each row is of. */
interface TableYears {
  column: string;
  /** In their order. */
  years: readonly string[];
}

function yearsOf(columns: Columns, column: string): TableYears {
  const attribute = findAttribute(columns, column);
  const years = new Set<number>();
  for (let row = 0; attribute && row < columns.count; row++) {
    const year = yearOf(attributeValue(attribute, row));
    if (year !== null) years.add(year);
  }
  return { column, years: [...years].sort((a, b) => a - b).map(String) };
}

/** The years of a table of which nobody said which counts; null where it is not of several. @param used columns that say something else */
export function yearsIn(columns: Columns, used: readonly string[]): TableYears | null {
  const column = yearColumnOf(sampleColumns(columns).filter(({ name }) => !used.includes(name)));
  const years = column === null ? null : yearsOf(columns, column);
  return years && years.years.length > 1 ? years : null;
}

/** The years of a table that has no row of the one that is asked for; null where it has. */
export function otherYears(
  columns: Columns,
  { column, year }: { column: string; year: number },
): TableYears | null {
  const years = yearsOf(columns, column);
  return years.years.includes(String(year)) ? null : years;
}
