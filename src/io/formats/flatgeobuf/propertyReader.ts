import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import type { AttributeColumn, AttributeType } from '../../../features/columns';
import { checkCellCount } from '../../../features/tableLimits';
import { UINT32_LENGTH } from './flatbufferTables';
import type { FlatbufferTables } from './flatbufferTables';
import { PackedTexts } from './packedTexts';
import { PROPERTY_TYPES, readDigits, readNumber } from './propertyTypes';
import { textColumn } from './textColumn';

/** Bytes of the number of a column. */
const NUMBER_LENGTH = 2;

/** One column while it is filled. Features without a value keep null. */
interface OpenColumn {
  name: string;
  type: ColumnType;
  width: number;
  attribute: AttributeType | null;
  isNull: Uint8Array;
  numbers: Float64Array;
  flags: Uint8Array;
  texts: PackedTexts;
  /** Digits of the whole numbers that a double would change, by feature. */
  digits: Map<number, string>;
}

/**
 * Reads the attributes of one file into columns, as the header names and types them. A whole number beyond the safe
 * integers makes its column one of text, with all digits.
 */
export class PropertyReader {
  private readonly columns: OpenColumn[];

  /** @throws RangeError where the columns take more memory than a page has, before any of it is taken */
  constructor(
    header: readonly ColumnMeta[],
    private readonly tables: FlatbufferTables,
    private readonly featureCount: number,
  ) {
    const kept = header.filter(({ type }) => PROPERTY_TYPES[type].attribute !== null);
    checkCellCount(kept.length, featureCount);
    this.columns = header.map(({ name, type }) => openColumn(name, type, featureCount));
  }

  /** Names of the columns that are skipped. */
  get skipped(): string[] {
    return this.columns.filter(({ attribute }) => attribute === null).map(({ name }) => name);
  }

  /**
   * Read the attributes of a feature (from 0) between two places.
   * @returns false where they run out of the feature, name a column that is not there, or one twice
   */
  read(feature: number, from: number, end: number): boolean {
    const { view } = this.tables;
    let at = from;
    // Some writers count one byte too many, and GDAL reads past it as well.
    while (at + 1 < end) {
      const column = this.columns[view.getUint16(at, true)];
      if (column === undefined) return false;
      at += NUMBER_LENGTH;
      if (at + (column.width || UINT32_LENGTH) > end) return false;
      const next = at + (column.width || UINT32_LENGTH + view.getUint32(at, true));
      if (next > end || column.isNull[feature] === 0) return false;
      this.readValue(column, feature, at, next);
      at = next;
    }
    return true;
  }

  /**
   * The columns, and of those of texts the first value. Texts become strings when they are first asked for, so that
   * an example is not the reason to make them all.
   */
  close(): { attributes: AttributeColumn[]; examples: Map<AttributeColumn, string> } {
    const attributes: AttributeColumn[] = [];
    const examples = new Map<AttributeColumn, string>();
    for (const open of this.columns) {
      const column = closedColumn(open, this.featureCount);
      if (column === null) continue;
      attributes.push(column);
      const first = open.isNull.indexOf(0);
      if (isText(open) && first !== -1) examples.set(column, open.texts.at(first));
    }
    return { attributes, examples };
  }

  private readValue(column: OpenColumn, feature: number, at: number, next: number): void {
    const { tables } = this;
    switch (column.attribute) {
      case 'number': {
        const value = readNumber(tables.view, at, column.type);
        if (!Number.isFinite(value)) return;
        column.numbers[feature] = value;
        const isWhole = column.type === ColumnType.Long || column.type === ColumnType.ULong;
        if (isWhole && !Number.isSafeInteger(value))
          column.digits.set(feature, readDigits(tables.view, at, column.type));
        break;
      }
      case 'boolean':
        column.flags[feature] = tables.view.getUint8(at) === 0 ? 0 : 1;
        break;
      case null:
        return;
      default:
        column.texts.add(feature, tables.bytes, at + UINT32_LENGTH, next);
    }
    column.isNull[feature] = 0;
  }
}

function openColumn(name: string, type: ColumnType, count: number): OpenColumn {
  const { attribute, width } = PROPERTY_TYPES[type];
  const size = (isOfType: boolean): number => (isOfType ? count : 0);
  return {
    name,
    type,
    width,
    attribute,
    isNull: new Uint8Array(size(attribute !== null)).fill(1),
    numbers: new Float64Array(size(attribute === 'number')),
    flags: new Uint8Array(size(attribute === 'boolean')),
    texts: new PackedTexts(size(attribute === 'text' || attribute === 'date')),
    digits: new Map(),
  };
}

function isText({ attribute }: OpenColumn): boolean {
  return attribute === 'text' || attribute === 'date';
}

function closedColumn(column: OpenColumn, count: number): AttributeColumn | null {
  const { name, isNull, numbers, digits } = column;
  switch (column.attribute) {
    case 'number': {
      if (digits.size === 0) return { name, type: 'number', values: numbers, isNull };
      const text = (feature: number): string =>
        isNull[feature] ? '' : (digits.get(feature) ?? String(numbers[feature]));
      return { name, type: 'text', values: Array.from({ length: count }, (_, at) => text(at)), isNull };
    }
    case 'boolean':
      return { name, type: 'boolean', values: column.flags, isNull };
    case null:
      return null;
    default:
      return textColumn(name, column.attribute, column.texts, isNull);
  }
}
