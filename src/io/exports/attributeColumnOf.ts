import type { AttributeColumn, AttributeType, AttributeValue } from '../../features/columns';

/** An attribute column from values in the order of the features. */
export function attributeColumnOf(
  name: string,
  type: AttributeType,
  values: readonly AttributeValue[],
): AttributeColumn {
  const isNull = Uint8Array.from(values, (value) => (value === null ? 1 : 0));
  if (type === 'number') return { name, type, values: Float64Array.from(values, Number), isNull };
  if (type === 'boolean') return { name, type, values: Uint8Array.from(values, Number), isNull };
  return { name, type, values: values.map((value) => (value === null ? '' : String(value))), isNull };
}
