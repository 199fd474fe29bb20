import { attributeValue } from './columns';
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
