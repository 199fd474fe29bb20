import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { AttributeColumn } from '../../../features/columns';

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
      return numberType(column.values, column.isNull);
  }
}

function numberType(values: Float64Array, isNull: Uint8Array): ColumnType {
  let type: ColumnType | null = null;
  for (let feature = 0; feature < values.length; feature++) {
    if (isNull[feature]) continue;
    const value = values[feature]!;
    // Beyond the safe integers a double holds what a whole number would only pretend to.
    if (!Number.isSafeInteger(value)) return ColumnType.Double;
    if (Math.abs(value) > INT32_MAX) type = ColumnType.Long;
    else type ??= ColumnType.Int;
  }
  return type ?? ColumnType.Double;
}
