import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { AttributeColumn } from '../../../features/columns';
import type { ByteWriter } from './byteWriter';

/** Bytes of the number of a column with the longest value that is no text. */
const VALUE_ROOM = 10;

/** A column with the type under which it is written. */
export interface TypedColumn {
  column: AttributeColumn;
  type: ColumnType;
}

/**
 * Writes the attributes of features in FlatGeobuf's own encoding: for every value that is not null the number of its
 * column (16 bits) and the value; text as its length in bytes (32 bits) and UTF-8.
 */
export class PropertyEncoder {
  constructor(
    private readonly writer: ByteWriter,
    private readonly columns: readonly TypedColumn[],
  ) {}

  /** Write the vector of a feature's attributes, at a multiple of four bytes. */
  write(feature: number): void {
    const { writer, columns } = this;
    writer.reserve(4 + columns.length * VALUE_ROOM);
    const length = writer.length;
    writer.uint32(0);
    for (let number = 0; number < columns.length; number++) {
      const { column, type } = columns[number]!;
      if (column.isNull[feature]) continue;
      writer.reserve(VALUE_ROOM);
      writer.uint16(number);
      switch (column.type) {
        case 'number':
          this.writeNumber(type, column.values[feature]!);
          break;
        case 'boolean':
          writer.uint8(column.values[feature]!);
          break;
        default:
          writer.text(column.values[feature]!);
      }
    }
    writer.patchUint32(length, writer.length - length - 4);
  }

  private writeNumber(type: ColumnType, value: number): void {
    if (type === ColumnType.Int) this.writer.uint32(value);
    else if (type === ColumnType.Long) this.writer.int64(value);
    else this.writer.float64(value);
  }
}
