import type { AttributeColumn, AttributeType } from './columns';
import { checkCellCount } from './tableLimits';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/;

/**
 * Collects the values of one attribute while a file is read. Only what is there is kept until the number of features
 * is known, so a file with hundreds of mostly empty attributes stays small while it is read.
 */
export class AttributeBuilder {
  private readonly features: number[] = [];
  private readonly values: (string | number | boolean)[] = [];

  /** `declared` is the type that the file gives the attribute, null where the values must tell. */
  constructor(
    readonly name: string,
    private readonly declared: AttributeType | null,
  ) {}

  /** Null and what is no number, or one without end, are "not known". */
  set(feature: number, value: string | number | boolean | null): void {
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return;
    this.features.push(feature);
    this.values.push(value);
  }

  toColumn(featureCount: number): AttributeColumn {
    const isNull = new Uint8Array(featureCount).fill(1);
    for (const feature of this.features) isNull[feature] = 0;
    const { name } = this;
    const type = this.columnType();
    if (type === 'number') return { name, type, values: this.fill(new Float64Array(featureCount)), isNull };
    if (type === 'boolean') return { name, type, values: this.fill(new Uint8Array(featureCount)), isNull };
    const values = new Array<string>(featureCount).fill('');
    this.features.forEach((feature, index) => (values[feature] = String(this.values[index])));
    return { name, type, values, isNull };
  }

  private fill<T extends Float64Array | Uint8Array>(column: T): T {
    this.features.forEach((feature, index) => (column[feature] = Number(this.values[index])));
    return column;
  }

  /** One type for all values: the declared one when they fit it, otherwise the narrowest that holds them all. */
  private columnType(): AttributeType {
    const { values, declared } = this;
    if (values.length === 0) return declared ?? 'text';
    if (declared === 'text' || declared === 'date') return declared;
    if (values.every((value) => typeof value === 'number')) return 'number';
    if (values.every((value) => typeof value === 'boolean')) return 'boolean';
    return values.every((value) => typeof value === 'string' && ISO_DATE.test(value)) ? 'date' : 'text';
  }
}

/**
 * The columns of a layer, in the order of their builders.
 * @throws RangeError where they take more memory than a page has, see {@link checkCellCount}
 */
export function attributeColumns(
  builders: readonly AttributeBuilder[],
  featureCount: number,
): AttributeColumn[] {
  checkCellCount(builders.length, featureCount);
  return builders.map((builder) => builder.toColumn(featureCount));
}
