import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { attributeValue } from '../../columns';
import type { AttributeColumn } from '../../columns';

const textEncoder = new TextEncoder();

/** A column with the type under which it is written. */
export interface TypedColumn {
  column: AttributeColumn;
  type: ColumnType;
}

/**
 * The attributes of one feature in FlatGeobuf's own encoding: for every value that is not null the number of its
 * column (16 bits) and the value, little endian; text as its length in bytes (32 bits) and UTF-8.
 */
export function encodeProperties(columns: readonly TypedColumn[], feature: number): Uint8Array {
  const chunks = columns.flatMap(({ column, type }, number) => {
    const value = attributeValue(column, feature);
    return value === null ? [] : [encodeValue(number, type, value)];
  });
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function encodeValue(number: number, type: ColumnType, value: number | string | boolean): Uint8Array {
  switch (type) {
    case ColumnType.Bool:
      return numbered(number, 1, (view, at) => view.setUint8(at, value ? 1 : 0));
    case ColumnType.Int:
      return numbered(number, 4, (view, at) => view.setInt32(at, Number(value), true));
    case ColumnType.Long:
      return numbered(number, 8, (view, at) => view.setBigInt64(at, BigInt(value), true));
    case ColumnType.Double:
      return numbered(number, 8, (view, at) => view.setFloat64(at, Number(value), true));
    default: {
      const text = textEncoder.encode(String(value));
      return numbered(number, 4 + text.length, (view, at) => {
        view.setUint32(at, text.length, true);
        new Uint8Array(view.buffer).set(text, at + 4);
      });
    }
  }
}

function numbered(number: number, size: number, write: (view: DataView, at: number) => void): Uint8Array {
  const bytes = new Uint8Array(2 + size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, number, true);
  write(view, 2);
  return bytes;
}
