import type { Result } from '../../src/domain/result';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import type { FigureArgument } from './coverageArguments';
import { readBytes } from './readBytes';

/** The numbers of a CSV file by area code. Text that is not UTF-8 is read as Excel writes it in Belgium. */
export async function readFigures(
  figure: FigureArgument,
  negative: 'allowed' | 'refused',
): Promise<Result<Map<string, number | null>>> {
  const bytes = await readBytes(figure.file);
  if (!bytes.ok) return bytes;
  return readFigureTable(decode(bytes.value), figure.file, figure.codeColumn, figure.valueColumn, negative);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
