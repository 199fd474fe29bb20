import Papa from 'papaparse';
import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { checkCellCount, MOST_LOOSE_CELLS } from '../../../features/tableLimits';
import { decodeText } from '../../decodeText';
import { WELL_KNOWN_TEXT } from '../firstBytes';
import { namedPair } from './coordinateColumns';
import { headingOf, LOOKED_AT, readTableLayer } from './readTableLayer';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { FIRST_ROWS } from '../inspection';
import type { Inspection } from '../inspection';
import { DELIMITERS, SEPARATOR_LINE } from '../csv/findHeading';

const LINE_END = 0x0a;

/**
 * Read a table of text (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) whose rows have coordinates or a
 * geometry; see {@link readTableLayer}.
 * @returns null for text that is no table, `file.unreadable` for quotes that do not close or for a text that is larger
 * than a string can be, and the problems of `readTableLayer`
 * @throws RangeError for more cells than memory holds
 */
export async function readCsv(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer> | null> {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return fail('file.unreadable', { file, cause: 'tooLarge' });
  }
  const delimiter = delimiterOf(text);
  options.onInspected?.(inspectText(text, delimiter));
  checkCellCount(1, marksIn(bytes, delimiter.charCodeAt(0), LINE_END), MOST_LOOSE_CELLS);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  // A quote that does not close swallows the rows after it.
  if (errors.some(({ type }) => type === 'Quotes'))
    return fail('file.unreadable', { file, cause: 'openQuote' });
  const isTable = data.slice(0, LOOKED_AT).some((row) => row.length > 1);
  return isTable ? readTableLayer(data, file, options, { delimiter }) : null;
}

/** The names and the first rows of a table; how many it has is known once it is read. */
function inspectText(text: string, delimiter: string): Inspection {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT + FIRST_ROWS });
  const heading = headingOf(data);
  const columns = data[heading] ?? [];
  const rows = data.slice(heading + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const firstRows = rows.slice(0, FIRST_ROWS).map((row) => columns.map((_, at) => row[at] || null));
  return { features: null, columns, firstRows };
}

/** How often one of two bytes is there. */
function marksIn(bytes: Uint8Array, one: number, other: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === one || byte === other) count++;
  return count;
}

/** The one by which a row names coordinates, else the one that parts most rows as it parts the heading. */
function delimiterOf(text: string): string {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  if (named !== undefined) return named;
  const candidates = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT }).data;
    const heading = rows[headingOf(rows)] ?? [];
    const columns = heading.length;
    const parted = columns > 1 ? rows.filter((row) => row.length === columns).length : 0;
    return { delimiter, isNamed: namedPair(heading) !== null, parted, columns };
  });
  const [best] = candidates.sort(
    (a, b) => Number(b.isNamed) - Number(a.isNamed) || b.parted - a.parted || b.columns - a.columns,
  );
  return best!.delimiter;
}

/** Read geometries in well-known text, each from the start of a line; see {@link readTableLayer}. */
export async function readWkt(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const geometries: string[] = [];
  for (const line of decodeText(bytes).split(/\r?\n/)) {
    if (WELL_KNOWN_TEXT.test(line) || geometries.length === 0) geometries.push(line);
    else geometries.push(`${geometries.pop()!} ${line}`);
  }
  const rows = [['wkt'], ...geometries.map((geometry) => [geometry.replace(/[;,\s]+$/, '')])];
  return readTableLayer(rows, file, options);
}
