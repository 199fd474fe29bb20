import type { ImportReport } from '../../io/importReport';

/** Names of columns that hold the name of an area. */
export const NAME_NAMES = [/^(naam|name|gemeente|naam_nl)$/i, /naam|name|descr/i];

/** The first column whose name fits one of the patterns, the first pattern first; empty when none does. */
export function guessColumn(columns: ImportReport['columns'], patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const column = columns.find(({ name }) => pattern.test(name));
    if (column) return column.name;
  }
  return '';
}
