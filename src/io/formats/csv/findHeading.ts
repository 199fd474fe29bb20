import Papa from 'papaparse';
import { columnPlace } from '../../../features/columns';

/** What parts the columns of a table. */
export const DELIMITERS = [';', ',', '\t', '|'];
/** A first line by which Excel is told the delimiter. */
export const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?\s*(?:[\r\n]|$)/i;
/** Rows in which the heading is looked for; titles and remarks take a few. */
const LOOKED_AT = 40;

export interface Heading {
  delimiter: string;
  /** The trimmed names. */
  header: string[];
  /** Of the row with the names, from 0. */
  index: number;
}

/**
 * The heading of a table: the first row that names most of the wanted columns, split by the delimiter that brings out
 * most of them, then by the one that splits most.
 */
export function findHeading(text: string, wanted: readonly string[]): Heading {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const candidates = (named === undefined ? DELIMITERS : [named]).map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT }).data;
    const headers = rows.map((row) => row.map((name) => name.trim()));
    const found = headers.map((header) => wanted.filter((name) => columnPlace(header, name) !== -1).length);
    const most = Math.max(0, ...found);
    const first = named === undefined ? 0 : 1;
    const index = most > 0 ? found.indexOf(most) : Math.min(first, Math.max(0, headers.length - 1));
    return { delimiter, header: headers[index] ?? [], index, found: most };
  });
  return candidates.sort((a, b) => b.found - a.found || b.header.length - a.header.length)[0]!;
}
