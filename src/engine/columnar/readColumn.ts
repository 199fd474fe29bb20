import { findAttribute } from '../../features/columns';
import type { AttributeValue, Columns } from '../../features/columns';

/** Distinct values of a column that are remembered; a column with more of them is a measurement, not a word. */
const MOST_REMEMBERED = 10_000;

/**
 * Read a whole column at once: `read` is called once per distinct value where those are few, as for years and words.
 * @param missing what a null reads as.
 * @returns null when the layer has no such column.
 */
export function readColumn<Out extends Uint8Array | Int32Array | Float64Array>(
  columns: Columns,
  name: string,
  out: Out,
  missing: number,
  read: (value: AttributeValue) => number,
): Out | null {
  const column = findAttribute(columns, name);
  if (!column) return null;
  const { values, isNull } = column;
  const known = new Map<number | string, number>();
  for (let feature = 0; feature < columns.count; feature++) {
    if (isNull[feature]) {
      out[feature] = missing;
      continue;
    }
    const value = values[feature]!;
    let answer = known.get(value);
    if (answer === undefined) {
      answer = read(column.type === 'boolean' ? value === 1 : value);
      if (known.size < MOST_REMEMBERED) known.set(value, answer);
    }
    out[feature] = answer;
  }
  return out;
}
