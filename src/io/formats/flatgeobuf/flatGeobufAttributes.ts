import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { AttributeBuilder } from '../../attributeBuilder';
import type { AttributeColumn, AttributeType } from '../../columns';

type Reader = (view: DataView, offset: number) => string | number | boolean | null;

interface ValueType {
  attribute: AttributeType | null;
  /** Bytes of a value; null for a length in four bytes and then that many bytes. */
  size: number | null;
  read: Reader;
}

const decoder = new TextDecoder();

const text: Reader = (view, offset) =>
  decoder.decode(new Uint8Array(view.buffer, view.byteOffset + offset + 4, view.getUint32(offset, true)));

/** A whole number of 64 bits; as its digits where a double would change it. */
const whole = (value: bigint): number | string =>
  BigInt.asIntN(54, value) === value ? Number(value) : value.toString();

/** How each type of column is stored. Bytes (`Binary`) mean nothing here and are skipped. */
const VALUE_TYPES: Record<ColumnType, ValueType> = {
  [ColumnType.Byte]: { attribute: 'number', size: 1, read: (view, at) => view.getInt8(at) },
  [ColumnType.UByte]: { attribute: 'number', size: 1, read: (view, at) => view.getUint8(at) },
  [ColumnType.Bool]: { attribute: 'boolean', size: 1, read: (view, at) => view.getUint8(at) !== 0 },
  [ColumnType.Short]: { attribute: 'number', size: 2, read: (view, at) => view.getInt16(at, true) },
  [ColumnType.UShort]: { attribute: 'number', size: 2, read: (view, at) => view.getUint16(at, true) },
  [ColumnType.Int]: { attribute: 'number', size: 4, read: (view, at) => view.getInt32(at, true) },
  [ColumnType.UInt]: { attribute: 'number', size: 4, read: (view, at) => view.getUint32(at, true) },
  [ColumnType.Long]: { attribute: 'number', size: 8, read: (view, at) => whole(view.getBigInt64(at, true)) },
  [ColumnType.ULong]: {
    attribute: 'number',
    size: 8,
    read: (view, at) => whole(view.getBigUint64(at, true)),
  },
  [ColumnType.Float]: { attribute: 'number', size: 4, read: (view, at) => view.getFloat32(at, true) },
  [ColumnType.Double]: { attribute: 'number', size: 8, read: (view, at) => view.getFloat64(at, true) },
  [ColumnType.String]: { attribute: 'text', size: null, read: text },
  [ColumnType.Json]: { attribute: 'text', size: null, read: text },
  [ColumnType.DateTime]: { attribute: 'date', size: null, read: text },
  [ColumnType.Binary]: { attribute: null, size: null, read: () => null },
};

/** Reads the attributes of one file into columns, as the header names and types them. */
export class FlatGeobufAttributeReader {
  private readonly columns: { builder: AttributeBuilder; type: ValueType }[];

  constructor(header: HeaderMeta) {
    this.columns = (header.columns ?? []).map(({ name, type }) => ({
      builder: new AttributeBuilder(name, VALUE_TYPES[type].attribute),
      type: VALUE_TYPES[type],
    }));
  }

  /** Names of the columns that are skipped. */
  get skipped(): string[] {
    return this.columns.filter(({ type }) => type.attribute === null).map(({ builder }) => builder.name);
  }

  /** Read the attributes of feature number `index` (from 0). Throws RangeError where they run out of the feature. */
  read(feature: Feature, index: number): void {
    const bytes = feature.propertiesArray();
    if (bytes === null) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let offset = 0;
    // Some writers count one byte too many, and GDAL reads past it as well.
    while (offset + 1 < bytes.length) {
      const column = this.columns[view.getUint16(offset, true)];
      if (column === undefined) throw new RangeError('attribute of no column');
      offset += 2;
      const size = column.type.size ?? 4 + view.getUint32(offset, true);
      if (offset + size > bytes.length) throw new RangeError('attribute beyond its feature');
      column.builder.set(index, column.type.read(view, offset));
      offset += size;
    }
  }

  toColumns(featureCount: number): AttributeColumn[] {
    return this.columns
      .filter(({ type }) => type.attribute !== null)
      .map(({ builder }) => builder.toColumn(featureCount));
  }
}
