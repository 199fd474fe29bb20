import { areaCodeOf } from '../../../domain/areas/areaCode';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { ImportNote } from '../../../features/importReport';
import { numberNotes } from '../../numbers/numberNotes';
import type { NumberKind } from '../../numbers/numberKind';
import { NOT_THERE, readNumberTexts } from '../../numbers/readNumberTexts';
import type { Refusals } from '../../numbers/readNumberTexts';
import type { DecimalMark } from '../../numbers/writtenNumber';
import { readTable } from './readTable';

export interface FigureTableOptions {
  /** Decimal mark that the user chose, where the column leaves it open. */
  decimal?: DecimalMark | null;
  /** Told how the numbers were read. */
  onNote?: (note: ImportNote) => void;
}

/**
 * Read one number per area from a CSV text: the columns are named. The notation of the numbers is decided by the whole
 * column, see `judgeNotation`. Codes are text, as {@link areaCodeOf} writes them. An empty value is null: missing is not
 * zero. Rows without a code (totals, blank lines) belong to no area and are skipped.
 * @param kind what the numbers are: people have no fractions, and only some totals can be below zero (some files say
 * -1 for what is not known)
 * @returns the numbers by code, or the problems of `readTable`, `number.open` for a column that could be read in two
 * ways, `csv.notNumber`, `csv.negative` and `csv.duplicateCode` naming the row (row 1 is the first of the file)
 */
export function readFigureTable(
  text: string,
  file: string,
  codeColumn: string,
  valueColumn: string,
  kind: NumberKind,
  { decimal = null, onNote }: FigureTableOptions = {},
): Result<Map<string, number | null>> {
  const table = readTable(text, file, [codeColumn, valueColumn]);
  if (!table.ok) return table;
  const { rows, delimiter } = table.value;
  const firstRow = new Map<string, number>();
  for (const { row, cells } of rows) {
    const code = areaCodeOf(cells[0]!);
    if (firstRow.has(code)) return fail('csv.duplicateCode', { file, row, code });
    firstRow.set(code, row);
  }

  const texts = rows.map(({ cells }) => cells[1]!);
  const { values, reading } = readNumberTexts(texts, () => false, kind, { delimiter, decimal });
  const { notation, example } = reading;
  if (notation === 'open') return fail('number.open', { file, column: valueColumn, value: example!.text });
  const placeOf = ({ places, example: value }: Refusals) => {
    const { row } = rows[places[0]!]!;
    return { file, row, column: valueColumn, value };
  };
  if (reading.notUnderstood.count > 0) return fail('csv.notNumber', placeOf(reading.notUnderstood));
  if (reading.negative.count > 0) return fail('csv.negative', placeOf(reading.negative));
  for (const note of numberNotes(valueColumn, reading)) onNote?.(note);
  return ok(
    new Map(
      rows.map(({ cells }, place) => [
        areaCodeOf(cells[0]!),
        Object.is(values[place], NOT_THERE) ? null : values[place]!,
      ]),
    ),
  );
}
