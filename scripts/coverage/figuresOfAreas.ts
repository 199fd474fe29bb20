import type { Area } from '../../src/domain/areas/area';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { FigureArgument } from './coverageArguments';
import { readFigures } from './readFigures';
import type { Report } from './report';

/** The number of every area from a CSV file; null, with a note, where the file has none. */
export async function figuresOfAreas(
  figure: FigureArgument,
  areas: readonly Area[],
  report: Report,
): Promise<Result<(number | null)[]>> {
  const figures = await readFigures(figure);
  if (!figures.ok) return figures;
  const values = areas.map(({ code }) => figures.value.get(code) ?? null);
  const missing = values.filter((value) => value === null).length;
  if (missing > 0) {
    const { valueColumn: column } = figure;
    report.note(figure.file, 'batch.withoutFigure', { missing, count: areas.length, column });
  }
  return ok(values);
}
