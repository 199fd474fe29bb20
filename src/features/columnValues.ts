import { yearOf } from '../domain/tableJoin/guessJoin';
import { attributeValue, findAttribute } from './columns';
import type { AttributeValue, Columns } from './columns';

/** Rows of which values are looked at to tell what a column is, and the first of which are shown. */
export const LOOKED_AT = 200;

/** The columns of a layer with the values of its first rows. */
export function sampleColumns({ attributes, count }: Columns): { name: string; values: AttributeValue[] }[] {
  return attributes.map((column) => ({
    name: column.name,
    values: Array.from({ length: Math.min(LOOKED_AT, count) }, (_, row) => attributeValue(column, row)),
  }));
}

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
