import type { Result } from '../../src/domain/result';
import type { MessageParams } from '../../src/i18n/translate';
import { decodeText } from '../../src/io/decodeText';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import type { NumberKind } from '../../src/io/numbers/numberKind';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import type { FigureArgument } from './coverageArguments';
import { readBytes } from './readBytes';
import type { Report } from './report';

/** What is known of the numbers of a CSV file beside what stands in it. */
export interface FigureHints {
  kind: NumberKind;
  /** The decimal mark that the command line names for numbers that could have either. */
  decimal: DecimalMark | null;
}

/** The numbers of a CSV file by area code; how they were read becomes a note. */
export async function readFigures(
  { file, codeColumn, valueColumn }: FigureArgument,
  { kind, decimal }: FigureHints,
  report: Report,
): Promise<Result<Map<string, number | null>>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return readFigureTable(decodeText(bytes.value), file, codeColumn, valueColumn, kind, {
    decimal,
    onNote: ({ code, params }) => report.note(file, `note.${code}`, params as MessageParams),
  });
}
