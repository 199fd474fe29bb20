import { basename } from 'node:path';
import type { CoverageRecord } from '../../src/domain/coverage/coverageRecord';
import { coverageRow, rangedCoverageRow } from '../../src/domain/coverage/coverageRow';
import type { CoverageContext, CoverageTable } from '../../src/domain/coverage/coverageTable';
import { formatQuantityRule } from '../../src/domain/measures/quantityRule';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { TargetId } from '../../src/domain/targets/target';
import { coverageCsv, rangedCoverageCsv } from '../../src/io/exports/coverageCsv';
import { coverageDocument } from '../../src/io/exports/coverage/coverageDocument';
import { decimalsFor, defaultPrecision } from '../../src/io/exports/precision';
import { writeExport } from '../../src/io/exports/writeExport';
import type { Language } from '../../src/i18n/translate';
import type { CalculatedCoverage } from './calculateCoverage';
import { POPULATION_GRID } from '../data/buildCatalog';
import type { CoverageArguments, FigureArgument } from './coverageArguments';

/** The numbers as the content of the output file. Headings for people are in `language`. */
export async function formatCoverage(
  { columns, table, exampleTargets }: CalculatedCoverage,
  args: CoverageArguments,
  language: Language,
): Promise<Result<string | Uint8Array>> {
  const { crs } = args;
  const { format } = args.out;
  const isEstimated = 'estimateYear' in args.inhabitants;
  if (format === 'csv') {
    return ok(
      isEstimated
        ? rangedCoverageCsv(rowsOf(table, rangedCoverageRow))
        : coverageCsv(rowsOf(table, coverageRow)),
    );
  }
  if (format === 'json') {
    const rows = rowsOf(table, isEstimated ? rangedCoverageRow : coverageRow).map((row) =>
      JSON.stringify(row),
    );
    return ok(`[\n${rows.join(',\n')}\n]\n`);
  }
  const context = contextOf(args, exampleTargets);
  const document = coverageDocument({ columns, table, context, language });
  if (!document.ok) return document;
  return writeExport(document.value, format, { crs, decimals: decimalsFor(crs, defaultPrecision(crs)) });
}

/** One row per area and target: areas in the order of the file, targets in that of the pact. */
function rowsOf<Row>({ areas, byTarget }: CoverageTable, rowOf: (record: CoverageRecord) => Row): Row[] {
  return areas.flatMap((_, area) => [...byTarget.values()].map((records) => rowOf(records[area]!)));
}

/** Which inhabitants the numbers rest on, for the provenance. */
function inhabitantsSource(inhabitants: CoverageArguments['inhabitants']): string {
  return 'estimateYear' in inhabitants
    ? `${POPULATION_GRID.source}, ${POPULATION_GRID.id} (estimated, scaled to ${inhabitants.estimateYear})`
    : figureSource(inhabitants);
}

function figureSource({ file, valueColumn }: FigureArgument): string {
  return `${basename(file)} (${valueColumn})`;
}

function contextOf(args: CoverageArguments, syntheticTargets: readonly TargetId[]): CoverageContext {
  return {
    level: basename(args.areas.file).replace(/\.[^.]*$/, ''),
    vintage: null,
    version: args.version,
    date: args.date,
    populationYear: 'estimateYear' in args.inhabitants ? args.inhabitants.estimateYear : null,
    cpeWeights: args.cpeWeights,
    schematic: false,
    syntheticTargets,
    ownTargets: [],
    targetsOff: [],
    sources: [
      `areas: ${basename(args.areas.file)}`,
      `inhabitants: ${inhabitantsSource(args.inhabitants)}`,
      ...(args.dwellings ? [`dwellings: ${figureSource(args.dwellings)}`] : []),
      ...args.layers.map(
        ({ target, file, rule }) =>
          `${target}: ${basename(file)}${rule ? ` (${formatQuantityRule(rule)})` : ''}`,
      ),
      ...args.figures.map((item) => `${item.target}: ${figureSource(item)}`),
      ...(args.scenario ? [`scenario: ${basename(args.scenario)}`] : []),
    ],
  };
}
