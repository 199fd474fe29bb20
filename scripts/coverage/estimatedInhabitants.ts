import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { localText } from '../../src/domain/catalog/localText';
import type { SourceLine } from '../../src/domain/coverage/coverageTable';
import { WHOLE_THINGS } from '../../src/io/numbers/numberKind';
import { rowList } from '../../src/features/namedRows';
import { bestEstimate, estimateBasis } from '../../src/domain/denominators/estimateDenominator';
import type { DenominatorValue } from '../../src/domain/denominators/denominatorValue';
import { reachedGroups } from '../../src/domain/denominators/populationShares';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { CoverageEngine, PreparedAreas } from '../../src/engine/engine';
import { estimatedBySourceTexts, originLine } from '../../src/i18n/originText';
import { readEstimatedCodes } from '../../src/io/formats/csv/readEstimatedCodes';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import { buildCatalog, POPULATION_GRID } from '../data/buildCatalog';
import { publishedUnits } from '../data/publishedUnits';
import { FIGURES_FOLDER, readMunicipalities, readProvinces } from '../data/readFigures';
import type { Report } from './report';

/** Inhabitants that are estimated, and what they rest on. */
export interface EstimatedInhabitants {
  values: DenominatorValue[];
  /** The population grid, and the totals that it is scaled to with the municipalities of which they are estimates. */
  sources: SourceLine[];
}

/**
 * The inhabitants of every area estimated from the population grid, as the page estimates them, scaled to the
 * municipalities' totals of a year. Notes say how, and which areas lie beyond Flanders, wholly or in part.
 * @param year one of `INHABITANT_YEARS`
 * @param file of the areas, for the notes
 */
export async function estimatedInhabitants(
  engine: CoverageEngine,
  prepared: PreparedAreas,
  year: number,
  file: string,
  report: Report,
): Promise<Result<EstimatedInhabitants>> {
  const entry = buildCatalog().denominators.find((one) => one.id === 'inhabitants' && one.year === year)!;
  const figures = { ...entry, file: `${FIGURES_FOLDER}/${basename(entry.url)}` };
  const text = readFileSync(figures.file, 'utf8');
  const totals = readFigureTable(text, figures.file, entry.codeColumn, entry.valueColumn, WHOLE_THINGS);
  if (!totals.ok) return totals;
  const shares = await engine.sharePopulation(prepared, publishedUnits());
  if (!shares.ok) return shares;
  const { id, source, year: counted } = POPULATION_GRID;
  const basis = estimateBasis('cells', id, shares.value, totals.value, year - counted, 1);
  const values = prepared.areas.map((_, area) => bestEstimate([basis], area));

  const { language } = report;
  const reached = reachedGroups(shares.value);
  const estimated = estimatedBySourceTexts(
    language,
    readMunicipalities(readProvinces()).filter(({ code }) => reached.has(code)),
    entry.basisColumn === undefined
      ? undefined
      : readEstimatedCodes(text, entry.codeColumn, entry.basisColumn),
  );
  report.note(file, 'batch.estimated', {
    source: localText(language, source),
    counted: String(counted),
    year: String(year),
    totals: [localText(language, entry.source), ...estimated].join(', '),
  });
  const named = (chosen: (value: DenominatorValue) => boolean): { count: number; codes: string } => {
    const codes = prepared.areas.filter((_, area) => chosen(values[area]!)).map(({ code }) => code);
    return { count: codes.length, codes: rowList(codes) };
  };
  const partly = named(({ value, incomplete }) => value !== null && incomplete);
  if (partly.count > 0) report.note(file, 'batch.estimatePartly', partly);
  const outside = named(({ value }) => value === null);
  if (outside.count > 0) report.note(file, 'batch.estimateOutside', outside);
  const subject = { kind: 'denominator', id: 'inhabitants', year } as const;
  return ok({
    values,
    sources: [
      { subject: { ...subject, estimated: true }, text: originLine(language, POPULATION_GRID) },
      {
        subject: { ...subject, estimated: false },
        text: [originLine(language, entry), ...estimated].join(', '),
      },
    ],
  });
}
