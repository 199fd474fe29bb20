import type { Area } from '../../src/domain/areas/area';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { readMergers } from '../data/readFigures';
import type { FigureArgument } from './coverageArguments';
import { readFigures } from './readFigures';
import type { FigureHints } from './readFigures';
import type { Report } from './report';

/**
 * The number of every area from a CSV file; null, with a note, where the file has none. A file in the NIS codes from
 * before the mergers of 2025 is added up for areas in the codes since.
 */
export async function figuresOfAreas(
  figure: FigureArgument,
  areas: readonly Area[],
  report: Report,
  hints: FigureHints,
): Promise<Result<(number | null)[]>> {
  const figures = await readFigures(figure, hints, report);
  if (!figures.ok) return figures;
  const mergers = readMergers();
  const old = mergers.outdatedCodes(figures.value.keys(), new Set(areas.map(({ code }) => code)));
  const current = old.length > 0 ? mergers.addUp(figures.value) : figures.value;
  if (old.length > 0) report.note(figure.file, 'batch.mergedCodes', { count: old.length });
  const values = areas.map(({ code }) => current.get(code) ?? null);
  const missing = values.filter((value) => value === null).length;
  if (missing > 0) {
    const { valueColumn: column } = figure;
    report.note(figure.file, 'batch.withoutFigure', { missing, count: areas.length, column });
  }
  return ok(values);
}
