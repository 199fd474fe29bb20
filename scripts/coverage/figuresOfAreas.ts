import type { Area } from '../../src/domain/areas/area';
import { rowList } from '../../src/io/namedRows';
import { figuresInCodes } from '../../src/domain/areas/figuresInCodes';
import type { FiguresInCodes } from '../../src/domain/areas/figuresInCodes';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { MessageKey } from '../../src/i18n/messageKey';
import { MERGER_YEAR, readMergers } from '../data/readFigures';
import type { FigureArgument } from './coverageArguments';
import { readFigures } from './readFigures';
import type { FigureHints } from './readFigures';
import type { Report } from './report';

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
