import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { AttributeColumn } from '../../columns';

const INT32_MAX = 2 ** 31 - 1;

/** The FlatGeobuf type of a column, from all its values: the narrowest of Int, Long and Double for numbers. */
export function columnType(column: AttributeColumn): ColumnType {
  switch (column.type) {
    case 'text':
      return ColumnType.String;
    case 'date':
      return ColumnType.DateTime;
    case 'boolean':
      return ColumnType.Bool;
    case 'number':
      return numberType(column.values.filter((_, feature) => !column.isNull[feature]));
  }
}

function numberType(values: Float64Array): ColumnType {
  // Beyond the safe integers a double holds what a whole number would only pretend to.
  if (values.length === 0 || !values.every(Number.isSafeInteger)) return ColumnType.Double;
  return values.every((value) => Math.abs(value) <= INT32_MAX) ? ColumnType.Int : ColumnType.Long;
}
