import type { AttributeColumn } from '../../features/columns';
import type { NumberKind } from '../../io/numbers/numberKind';
import {
  noRefusals,
  NOT_THERE,
  NOT_UNDERSTOOD,
  readNumberTexts,
  refuse,
} from '../../io/numbers/readNumberTexts';
import type { NumberHints, NumberReading } from '../../io/numbers/readNumberTexts';
import type { DecimalMark } from '../../io/numbers/writtenNumber';

/** A column of a layer as numbers. */
export interface NumberColumn {
  /** Per feature a number in the unit of its kind, `NOT_THERE` or `NOT_UNDERSTOOD`. */
  values: Float64Array;
  reading: NumberReading;
}

const remembered = new WeakMap<AttributeColumn, Map<string, NumberColumn>>();

/**
 * Read a column as numbers, once: what a file holds as numbers is one, and text is read by the notation of the whole
 * column, as in a table of figures.
 * @param decimal mark that the user chose, where the column leaves it open
 * @param delimiter what parts the columns of a table that it stands in, where it stands in one
 */
export function numberColumn(
  column: AttributeColumn,
  kind: NumberKind,
  decimal: DecimalMark | null = null,
  delimiter: string | null = null,
): NumberColumn {
  const readings = remembered.get(column) ?? new Map<string, NumberColumn>();
  remembered.set(column, readings);
  const key = `${kind.dimension} ${kind.negative} ${decimal} ${delimiter}`;
  const known =
    readings.get(key) ?? readColumn(column, kind, { decimal, ...(delimiter !== null && { delimiter }) });
  readings.set(key, known);
  return known;
}

function readColumn(column: AttributeColumn, kind: NumberKind, hints: NumberHints): NumberColumn {
  const { isNull } = column;
  if (column.type !== 'number' && column.type !== 'boolean') {
    return readNumberTexts(column.values, (feature) => isNull[feature] === 1, kind, hints);
  }
  const values = Float64Array.from(isNull, (none, feature) => {
    const value = column.values[feature]!;
    return none || !Number.isFinite(value) ? NOT_THERE : value;
  });
  const [notUnderstood, negative] = [noRefusals(), noRefusals()];
  const isYesNo = column.type === 'boolean';
  for (let feature = 0; feature < values.length; feature++) {
    const value = values[feature]!;
    if (Number.isNaN(value) || (!isYesNo && (value >= 0 || kind.negative === 'allowed'))) continue;
    refuse(isYesNo ? notUnderstood : negative, feature, isYesNo ? String(value === 1) : String(value));
    values[feature] = NOT_UNDERSTOOD;
  }
  return { values, reading: { notation: 'plain', example: null, unit: null, notUnderstood, negative } };
}
