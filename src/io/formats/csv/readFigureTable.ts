import Papa from 'papaparse';
import { areaCodeOf } from '../../../domain/areas/areaCode';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { decimalMark, parseDecimal } from './decimalMark';
import { findHeader } from './findHeader';

/**
 * Read one number per area from a CSV text: the columns are named, the delimiter (semicolon, comma, tab or bar) and
 * the decimal mark are recognised, a byte order mark is tolerated. Codes are text, as {@link areaCodeOf} writes them. An empty
 * value is null: missing is not zero. Rows without a code (totals, blank lines) belong to no area and are skipped.
 * @param negative whether a number may be below zero: a total of what was removed may, inhabitants may not (some files
 * say -1 for what is not known)
 * @returns the numbers by code, or `csv.noHeader`, `column.missing` naming the columns there are, `csv.notNumber`,
 * `csv.negative` and `csv.duplicateCode` naming the row (the heading is row 1), `file.unreadable` for quotes that do not close
 */
export function readFigureTable(
  text: string,
  file: string,
  codeColumn: string,
  valueColumn: string,
  negative: 'allowed' | 'refused' = 'allowed',
): Result<Map<string, number | null>> {
  const { delimiter, header } = findHeader(text, [codeColumn, valueColumn]);
  if (header.every((name) => name === '')) return fail('csv.noHeader', { file });
  const [code, value] = [header.indexOf(codeColumn), header.indexOf(valueColumn)];
  if (code === -1 || value === -1) {
    const column = code === -1 ? codeColumn : valueColumn;
    return fail('column.missing', { file, column, available: header.filter(Boolean).join(', ') });
  }

  const parsed = Papa.parse<string[]>(text, { delimiter });
  // A quote that does not close swallows the rows after it.
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return fail('file.unreadable', { file, cause: 'openQuote' });
  const cells = parsed.data.slice(1).map((row, index) => ({
    row: index + 2,
    code: areaCodeOf(row[code] ?? ''),
    value: row[value]?.trim() ?? '',
  }));
  const mark = decimalMark(
    cells.map((cell) => cell.value),
    delimiter,
  );
  const figures = new Map<string, number | null>();
  for (const cell of cells) {
    if (cell.code === '') continue;
    if (figures.has(cell.code)) return fail('csv.duplicateCode', { file, row: cell.row, code: cell.code });
    const number = cell.value === '' ? null : parseDecimal(cell.value, mark);
    if (number === null && cell.value !== '')
      return fail('csv.notNumber', { file, row: cell.row, column: valueColumn, value: cell.value });
    if (negative === 'refused' && number !== null && number < 0)
      return fail('csv.negative', { file, row: cell.row, column: valueColumn, value: cell.value });
    figures.set(cell.code, number);
  }
  return ok(figures);
}
