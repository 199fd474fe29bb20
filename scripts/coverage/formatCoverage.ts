import { basename } from 'node:path';
import type { AreaReference } from '../../src/domain/areas/areaReference';
import type { CoverageRecord } from '../../src/domain/coverage/coverageRecord';
import {
  coverageRow,
  planCells,
  PLAN_COLUMNS,
  POINTS_COLUMN,
  RANGE_COLUMNS,
  rangedCoverageRow,
} from '../../src/domain/coverage/coverageRow';
import type { CoverageContext, CoverageTable, SourceLine } from '../../src/domain/coverage/coverageTable';
import { formatQuantityRule } from '../../src/domain/measures/quantityRule';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { lekpTarget } from '../../src/domain/targets/lekp';
import type { DenominatorId, TargetId } from '../../src/domain/targets/target';
import { asInPact } from '../../src/domain/targets/targetInForce';
import { coverageCsv } from '../../src/io/exports/coverageCsv';
import { coverageDocument } from '../../src/io/exports/coverage/coverageDocument';
import { decimalsFor, defaultPrecision } from '../../src/io/exports/coordinates';
import { writeExport } from '../../src/io/exports/writeExport';
import { areasText } from '../../src/i18n/planMeasureText';
import type { Language } from '../../src/i18n/translate';
import type { CalculatedCoverage } from './calculateCoverage';
import { pointsTargets } from './coverageArguments';
import type { CoverageArguments, FigureArgument } from './coverageArguments';

/** The numbers as the content of the output file. Headings for people are in `language`. */
export async function formatCoverage(
  coverage: CalculatedCoverage,
  args: CoverageArguments,
  language: Language,
): Promise<Result<string | Uint8Array>> {
  const { columns, table } = coverage;
  const { crs } = args;
  const { format } = args.out;
  const isEstimated = 'estimateYear' in args.inhabitants;
  const hasPlan = coverage.plan !== null;
  // Whoever reads the numbers alone must see that points were taken for equivalents.
  const saysPoints = coverage.plan?.pointsAreCpe ?? false;
  if (format === 'csv' || format === 'json') {
    const rows = rowsOf(table, (record) => ({
      ...(isEstimated ? rangedCoverageRow(record) : coverageRow(record)),
      ...(hasPlan && planCells(record)),
      ...(saysPoints && { [POINTS_COLUMN]: true }),
    }));
    if (format === 'json') return ok(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
    return ok(
      coverageCsv(rows, [
        ...(isEstimated ? RANGE_COLUMNS : []),
        ...(hasPlan ? PLAN_COLUMNS : []),
        ...(saysPoints ? ([POINTS_COLUMN] as const) : []),
      ]),
    );
  }
  const context = contextOf(args, coverage);
  const nameOf = (code: string) => table.areas.find((area) => area.code === code)?.name ?? code;
  const names = {
    shown: (area: number) => table.areas[area]?.name ?? '',
    named: (area: AreaReference) => nameOf(area.code),
  };
  const measures = coverage.measures.map((row) => ({ row, areas: areasText(language, row, names) }));
  const document = coverageDocument({ columns, table, context, language, ...(hasPlan && { measures }) });
  if (!document.ok) return document;
  return writeExport(document.value, format, { crs, decimals: decimalsFor(crs, defaultPrecision(crs)) });
}

/** One row per area and target: areas in the order of the file, targets in that of the pact. */
function rowsOf<Row>({ areas, byTarget }: CoverageTable, rowOf: (record: CoverageRecord) => Row): Row[] {
  return areas.flatMap((_, area) => [...byTarget.values()].map((records) => rowOf(records[area]!)));
}

function contextOf(
  args: CoverageArguments,
  { table: { byTarget }, exampleTargets, countings, estimateSources, plan }: CalculatedCoverage,
): CoverageContext {
  return {
    level: basename(args.areas.file).replace(/\.[^.]*$/, ''),
    vintage: null,
    version: args.version,
    date: args.date,
    populationYear: 'estimateYear' in args.inhabitants ? args.inhabitants.estimateYear : null,
    cpeWeights: args.cpeWeights,
    schematic: false,
    syntheticTargets: exampleTargets,
    ownTargets: [],
    targetsOff: [],
    targets: [...byTarget.keys()].map((key) => asInPact(lekpTarget(key as TargetId))),
    pointsTargets: pointsTargets(args),
    countings,
    ...(plan && { plan }),
    sources: sourcesOf(args, estimateSources),
  };
}

function sourcesOf(args: CoverageArguments, estimateSources: readonly SourceLine[]): SourceLine[] {
  const figure = ({ file, valueColumn }: FigureArgument): string => `${basename(file)} (${valueColumn})`;
  const denominator = (id: DenominatorId, text: string): SourceLine => ({
    subject: { kind: 'denominator', id, year: null, estimated: false },
    text,
  });
  const target = (key: TargetId, text: string): SourceLine => ({ subject: { kind: 'target', key }, text });
  return [
    { subject: { kind: 'areas', level: 'areas' }, text: basename(args.areas.file) },
    ...('estimateYear' in args.inhabitants
      ? estimateSources
      : [denominator('inhabitants', figure(args.inhabitants))]),
    ...(args.dwellings ? [denominator('dwellings', figure(args.dwellings))] : []),
    ...args.layers.map(({ target: key, file, rule }) =>
      target(key, `${basename(file)}${rule ? ` (${formatQuantityRule(rule)})` : ''}`),
    ),
    ...args.figures.map((item) => target(item.target, figure(item))),
    ...(args.scenario ? [{ subject: { kind: 'scenario' } as const, text: basename(args.scenario) }] : []),
  ];
}
