import { yearOf } from '../domain/tableJoin/guessJoin';
import { attributeValue, findAttribute } from './columns';
import type { Columns } from './columns';

/** The years that a column says of its rows, in their order; none where there is no such column. */
export function columnYears(columns: Columns, name: string): number[] {
  const column = findAttribute(columns, name);
  const years = new Set<number>();
  for (let row = 0; column && row < columns.count; row++) {
    const year = yearOf(attributeValue(column, row));
    if (year !== null) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
