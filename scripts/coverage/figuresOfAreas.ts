import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { MessageParams, MessageKey } from '../../src/i18n/translate';
import { decodeText } from '../../src/io/decodeText';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import type { NumberKind } from '../../src/io/numbers/numberKind';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import type { FigureArgument } from './coverageArguments';
import { readBytes } from './files';
import type { Report } from './report';
import type { Area } from '../../src/domain/areas/area';
import { rowList } from '../../src/features/namedRows';
import { figuresInCodes } from '../../src/domain/areas/figuresInCodes';
import type { FiguresInCodes } from '../../src/domain/areas/figuresInCodes';
import { MERGER_YEAR, readMergers } from '../data/readFigures';

/** What is known of the numbers of a CSV file beside what stands in it. */
interface FigureHints {
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

/**
 * The number of every area from a CSV file; null, with a note, where the file has none. How codes of before and since
 * the mergers of 2025 are held against each other is said by {@link figuresInCodes}; what it did becomes notes.
 */
export async function figuresOfAreas(
  figure: FigureArgument,
  areas: readonly Area[],
  report: Report,
  hints: FigureHints,
): Promise<Result<(number | null)[]>> {
  const figures = await readFigures(figure, hints, report);
  if (!figures.ok) return figures;
  const matched = figuresInCodes(figures.value, { areas, vintage: null }, readMergers(), MERGER_YEAR);
  noteCodes(figure, matched, report);
  const values = areas.map(({ code }) => matched.figures.get(code) ?? null);
  const missing = areas.filter((_, area) => values[area] === null);
  if (missing.length > 0) {
    report.note(figure.file, 'batch.withoutFigure', {
      ...{ missing: missing.length, count: areas.length, column: figure.valueColumn },
      codes: rowList(missing.map(({ code }) => code)),
    });
  }
  return ok(values);
}

function noteCodes({ file }: FigureArgument, matched: FiguresInCodes, report: Report): void {
  const notes = [
    ['batch.mergedCodes', matched.addedUp],
    ['batch.oldCodesLeftOut', matched.leftOut],
    ['batch.withoutPart', matched.withoutPart],
    ['batch.undivided', matched.undivided],
    ['batch.unmatchedCodes', matched.unmatched],
  ] as const satisfies readonly (readonly [MessageKey, readonly string[]])[];
  for (const [key, codes] of notes) {
    if (codes.length > 0) report.note(file, key, { count: codes.length, codes: rowList(codes) });
  }
}
