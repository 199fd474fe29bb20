import { attributeValue } from '../../../../features/columns';
import type { AttributeColumn } from '../../../../features/columns';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** The type of a column in a GeoPackage, from all its values. */
export function geoPackageType(column: AttributeColumn): string {
  switch (column.type) {
    case 'number':
      return isWhole(column.values, column.isNull) ? 'INTEGER' : 'REAL';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      if (everyText(column, DAY)) return 'DATE';
      // A moment without a zone, or in another one, is a text for the standard.
      return everyText(column, MOMENT) ? 'DATETIME' : 'TEXT';
    case 'text':
      return 'TEXT';
  }
}

function isWhole(values: Float64Array, isNull: Uint8Array): boolean {
  return (
    values.some((_, at) => !isNull[at]) &&
    values.every((value, at) => isNull[at] || Number.isSafeInteger(value))
  );
}

function everyText(
  { values, isNull }: { values: ArrayLike<unknown>; isNull: Uint8Array },
  form: RegExp,
): boolean {
  return isNull.every((missing, at) => missing === 1 || form.test(String(values[at])));
}

/** A value as SQLite takes it. */
export function geoPackageValue(column: AttributeColumn, feature: number): string | number | null {
  const value = attributeValue(column, feature);
  return typeof value === 'boolean' ? Number(value) : value;
}
