import { localText } from '../../src/domain/catalog/localText';
import { WHOLE_THINGS } from '../../src/io/numbers/numberKind';
import { rowList } from '../../src/features/namedRows';
import { bestEstimate, estimateBasis } from '../../src/domain/denominators/estimateDenominator';
import type { DenominatorValue } from '../../src/domain/denominators/denominatorValue';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { CoverageEngine, PreparedAreas } from '../../src/engine/engine';
import { POPULATION_GRID } from '../data/buildCatalog';
import { publishedUnits } from '../data/publishedUnits';
import { FIGURES_FOLDER } from '../data/readFigures';
import { readFigures } from './figuresOfAreas';
import type { Report } from './report';

/**
 * The inhabitants of every area estimated from the population grid, as the page estimates them, scaled to the
 * municipalities' totals of a year. Notes say how, and which areas lie beyond Flanders, wholly or in part.
 * @param file of the areas, for the notes
 */
export async function estimatedInhabitants(
  engine: CoverageEngine,
  prepared: PreparedAreas,
  year: number,
  file: string,
  report: Report,
): Promise<Result<DenominatorValue[]>> {
  const figures = {
    file: `${FIGURES_FOLDER}/municipalities-2025.csv`,
    codeColumn: 'nis',
    valueColumn: `inhabitants_${year}`,
  };
  const totals = await readFigures(figures, { kind: WHOLE_THINGS, decimal: null }, report);
  if (!totals.ok) return totals;
  const shares = await engine.sharePopulation(prepared, publishedUnits());
  if (!shares.ok) return shares;
  const { id, source, year: counted } = POPULATION_GRID;
  const basis = estimateBasis('cells', id, shares.value, totals.value, year - counted, 1);
  const values = prepared.areas.map((_, area) => bestEstimate([basis], area));

  report.note(file, 'batch.estimated', {
    source: localText(report.language, source),
    counted: String(counted),
    year: String(year),
  });
  const named = (chosen: (value: DenominatorValue) => boolean): { count: number; codes: string } => {
    const codes = prepared.areas.filter((_, area) => chosen(values[area]!)).map(({ code }) => code);
    return { count: codes.length, codes: rowList(codes) };
  };
  const partly = named(({ value, incomplete }) => value !== null && incomplete);
  if (partly.count > 0) report.note(file, 'batch.estimatePartly', partly);
  const outside = named(({ value }) => value === null);
  if (outside.count > 0) report.note(file, 'batch.estimateOutside', outside);
  return ok(values);
}
