import Papa from 'papaparse';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { columnPlace } from '../../../features/columns';
import { findHeading } from './findHeading';

/** The rows of a table in which the wanted columns were found. */
export interface CsvTable {
  delimiter: string;
  /** The rows under the heading that have something in the first wanted column; the others belong to nothing. */
  rows: CsvRow[];
}

export interface CsvRow {
  /** Number in the file as a spreadsheet counts: from 1, every line above the heading included. */
  row: number;
  /** The trimmed cells of the wanted columns, in the order in which they were asked for; empty in a short row. */
  cells: string[];
}

/**
 * Read a CSV text of which some columns are wanted. The delimiter (semicolon, comma, tab or bar) is recognised, or
 * named by a first line `sep=;`; title lines may stand above the heading.
 * @param wanted the first of them says what a row is about
 * @returns the table, or `csv.noHeader`, `column.missing` naming the columns there are, `csv.duplicateColumn` for a
 * wanted column that comes twice, `file.unreadable` for quotes that do not close, and `csv.longRow` for a row with more
 * cells than the heading: they stand under the wrong names, as where decimal commas are not quoted
 */
export function readTable(text: string, file: string, wanted: readonly string[]): Result<CsvTable> {
  const { delimiter, header, index } = findHeading(text, wanted);
  if (header.every((name) => name === '')) return fail('csv.noHeader', { file });
  const places = wanted.map((name) => columnPlace(header, name));
  const missing = places.indexOf(-1);
  if (missing !== -1) {
    const available = header.filter(Boolean).join(', ');
    return fail('column.missing', { file, column: wanted[missing]!, available });
  }
  const twice = places.find((place) => header.indexOf(header[place]!) !== header.lastIndexOf(header[place]!));
  if (twice !== undefined) return fail('csv.duplicateColumn', { file, column: header[twice]! });

  const parsed = Papa.parse<string[]>(text, { delimiter });
  // A quote that does not close swallows the rows after it.
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return fail('file.unreadable', { file, cause: 'openQuote' });
  const rows: CsvRow[] = [];
  for (const [below, all] of parsed.data.slice(index + 1).entries()) {
    const cells = places.map((place) => all[place]?.trim() ?? '');
    if (cells[0] === '') continue;
    const row = index + below + 2;
    const length = all.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (length > header.length)
      return fail('csv.longRow', { file, row, cells: length, columns: header.length });
    rows.push({ row, cells });
  }
  return ok({ delimiter, rows });
}
