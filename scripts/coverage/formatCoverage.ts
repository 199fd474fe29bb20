import { basename } from 'node:path';
import { coverageRow } from '../../src/domain/coverage/coverageRow';
import type { CoverageRow } from '../../src/domain/coverage/coverageRow';
import type { CoverageContext, CoverageTable } from '../../src/domain/coverage/coverageTable';
import { formatQuantityRule } from '../../src/domain/measures/quantityRule';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { TargetId } from '../../src/domain/targets/target';
import { coverageCsv } from '../../src/io/exports/coverageCsv';
import { coverageDocument } from '../../src/io/exports/coverage/coverageDocument';
import { decimalsFor, defaultPrecision } from '../../src/io/exports/precision';
import { writeExport } from '../../src/io/exports/writeExport';
import type { Language } from '../../src/i18n/translate';
import type { CalculatedCoverage } from './calculateCoverage';
import type { CoverageArguments } from './coverageArguments';

/** The numbers as the content of the output file. Headings for people are in `language`. */
export async function formatCoverage(
  { columns, table, exampleTargets }: CalculatedCoverage,
  args: CoverageArguments,
  language: Language,
): Promise<Result<string | Uint8Array>> {
  const { crs } = args;
  const { format } = args.out;
  if (format === 'csv') return ok(coverageCsv(rowsOf(table)));
  if (format === 'json') {
    const rows = rowsOf(table).map((row) => JSON.stringify(row));
    return ok(`[\n${rows.join(',\n')}\n]\n`);
  }
  const context = contextOf(args, exampleTargets);
  const document = coverageDocument({ columns, table, context, language });
  if (!document.ok) return document;
  return writeExport(document.value, format, { crs, decimals: decimalsFor(crs, defaultPrecision(crs)) });
}

/** One row per area and target: areas in the order of the file, targets in that of the pact. */
function rowsOf({ areas, byTarget }: CoverageTable): CoverageRow[] {
  return areas.flatMap((_, area) => [...byTarget.values()].map((records) => coverageRow(records[area]!)));
}

function contextOf(args: CoverageArguments, syntheticTargets: readonly TargetId[]): CoverageContext {
  const figure = ({ file, valueColumn }: { file: string; valueColumn: string }): string =>
    `${basename(file)} (${valueColumn})`;
  return {
    level: basename(args.areas.file).replace(/\.[^.]*$/, ''),
    vintage: null,
    version: args.version,
    date: args.date,
    populationYear: null,
    cpeWeights: args.cpeWeights,
    schematic: false,
    syntheticTargets,
    ownTargets: [],
    targetsOff: [],
    sources: [
      `areas: ${basename(args.areas.file)}`,
      `inhabitants: ${figure(args.inhabitants)}`,
      ...(args.dwellings ? [`dwellings: ${figure(args.dwellings)}`] : []),
      ...args.layers.map(
        ({ target, file, rule }) =>
          `${target}: ${basename(file)}${rule ? ` (${formatQuantityRule(rule)})` : ''}`,
      ),
      ...args.figures.map((item) => `${item.target}: ${figure(item)}`),
      ...(args.scenario ? [`scenario: ${basename(args.scenario)}`] : []),
    ],
  };
}
