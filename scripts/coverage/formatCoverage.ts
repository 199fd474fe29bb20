import { basename } from 'node:path';
import { coverageRow } from '../../src/domain/coverage/coverageRow';
import type { CoverageRow } from '../../src/domain/coverage/coverageRow';
import type { CoverageContext, CoverageTable } from '../../src/domain/coverage/coverageTable';
import { formatQuantityRule } from '../../src/domain/measures/quantityRule';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { TargetId } from '../../src/domain/targets/target';
import { coverageCsv } from '../../src/io/exports/coverageCsv';
import { coverageFeatureCollection } from '../../src/io/exports/coverageFeatureCollection';
import type { CalculatedCoverage } from './calculateCoverage';
import type { CoverageArguments } from './coverageArguments';

/** The numbers as the text of the output file. */
export function formatCoverage(
  { columns, table, exampleTargets }: CalculatedCoverage,
  args: CoverageArguments,
): Result<string> {
  switch (args.out.format) {
    case 'csv':
      return ok(coverageCsv(rowsOf(table)));
    case 'json':
      return ok(
        `[\n${rowsOf(table)
          .map((row) => JSON.stringify(row))
          .join(',\n')}\n]\n`,
      );
    case 'geojson':
      return coverageFeatureCollection({
        columns,
        table,
        context: contextOf(args, exampleTargets),
        crs: args.crs,
      });
  }
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
    cpeWeights: 'call2022',
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
