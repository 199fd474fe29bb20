import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { AttributeType } from '../../../features/columns';

/** How the values of a type of column are stored. */
export interface PropertyType {
  /** What becomes of it; null for bytes (`Binary`), which mean nothing here and are skipped. */
  attribute: AttributeType | null;
  /** Bytes of a value; 0 for a length in four bytes and then that many bytes. */
  width: number;
}

const number = (width: number): PropertyType => ({ attribute: 'number', width });

export const PROPERTY_TYPES: Record<ColumnType, PropertyType> = {
  [ColumnType.Byte]: number(1),
  [ColumnType.UByte]: number(1),
  [ColumnType.Bool]: { attribute: 'boolean', width: 1 },
  [ColumnType.Short]: number(2),
  [ColumnType.UShort]: number(2),
  [ColumnType.Int]: number(4),
  [ColumnType.UInt]: number(4),
  [ColumnType.Long]: number(8),
  [ColumnType.ULong]: number(8),
  [ColumnType.Float]: number(4),
  [ColumnType.Double]: number(8),
  [ColumnType.String]: { attribute: 'text', width: 0 },
  [ColumnType.Json]: { attribute: 'text', width: 0 },
  [ColumnType.DateTime]: { attribute: 'date', width: 0 },
  [ColumnType.Binary]: { attribute: null, width: 0 },
};

const WORD = 2 ** 32;

/** The number of a type at a place; a whole number of 64 bits comes as the nearest double. */
export function readNumber(view: DataView, at: number, type: ColumnType): number {
  switch (type) {
    case ColumnType.Byte:
      return view.getInt8(at);
    case ColumnType.UByte:
      return view.getUint8(at);
    case ColumnType.Short:
      return view.getInt16(at, true);
    case ColumnType.UShort:
      return view.getUint16(at, true);
    case ColumnType.Int:
      return view.getInt32(at, true);
    case ColumnType.UInt:
      return view.getUint32(at, true);
    case ColumnType.Long:
      return view.getInt32(at + 4, true) * WORD + view.getUint32(at, true);
    case ColumnType.ULong:
      return view.getUint32(at + 4, true) * WORD + view.getUint32(at, true);
    case ColumnType.Float:
      return view.getFloat32(at, true);
    default:
      return view.getFloat64(at, true);
  }
}

/** The digits of a whole number of 64 bits, for those that a double would change. */
export function readDigits(view: DataView, at: number, type: ColumnType): string {
  const value = type === ColumnType.Long ? view.getBigInt64(at, true) : view.getBigUint64(at, true);
  return value.toString();
}
