import Papa from 'papaparse';

const DELIMITERS = [';', ',', '\t', '|'];

/** The heading, split by the delimiter that brings out most of the wanted columns, then by the one that splits most. */
export function findHeader(text: string, wanted: readonly string[]): { delimiter: string; header: string[] } {
  const candidates = DELIMITERS.map((delimiter) => {
    const [row] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    const header = (row ?? []).map((name) => name.trim());
    return { delimiter, header, found: wanted.filter((name) => header.includes(name)).length };
  });
  return candidates.sort((a, b) => b.found - a.found || b.header.length - a.header.length)[0]!;
}
