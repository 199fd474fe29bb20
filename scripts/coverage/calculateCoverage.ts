import { coverageOfLevel } from '../../src/domain/coverage/coverageLevel';
import type { Counting, CoverageTable, PlanAbout, SourceLine } from '../../src/domain/coverage/coverageTable';
import { publishedDenominator } from '../../src/domain/denominators/denominatorValue';
import type { ReckonedMeasure } from '../../src/domain/plan/reckonedMeasure';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { lekpTarget } from '../../src/domain/targets/lekp';
import { asInPact } from '../../src/domain/targets/targetInForce';
import type { CoverageEngine, PreparedAreas } from '../../src/engine/engine';
import type { TargetId } from '../../src/domain/targets/target';
import { problemAtRow } from '../../src/features/rowFates';
import type { MessageParams } from '../../src/i18n/translate';
import type { Columns } from '../../src/features/columns';
import { pointsTargets } from './coverageArguments';
import type { CoverageArguments } from './coverageArguments';
import { countingEngine } from './countingEngine';
import { gatherTallies } from './gatherTallies';
import { afterPlan } from './planOfScenario';
import { noteSum, readFileLayer } from './readFileLayer';
import { estimatedInhabitants } from './estimatedInhabitants';
import type { EstimatedInhabitants } from './estimatedInhabitants';
import { figuresOfAreas } from './figuresOfAreas';
import type { Report } from './report';

const INHABITANTS = { kind: 'denominator', id: 'inhabitants' } as const;
const DWELLINGS = { kind: 'denominator', id: 'dwellings' } as const;

/** The numbers, and what they are drawn on. */
export interface CalculatedCoverage {
  columns: Columns;
  /** The targets that were asked for, in the order of the pact. */
  table: CoverageTable;
  /** Targets whose numbers rest, wholly or in part, on invented example data. */
  exampleTargets: readonly TargetId[];
  countings: readonly Counting[];
  /** What estimated inhabitants rest on; empty where they are read from a file. */
  estimateSources: readonly SourceLine[];
  /** The plan that the numbers are held against; null without one. */
  plan: PlanAbout | null;
  /** The measures of that plan. */
  measures: readonly ReckonedMeasure[];
}

/** Read everything that the command line names and hold what was counted against the targets. */
export async function calculateCoverage(
  args: CoverageArguments,
  report: Report,
): Promise<Result<CalculatedCoverage>> {
  const { file, codeColumn, nameColumn } = args.areas;
  const read = await readFileLayer(file, report, { assumeCrs: args.assumeCrs });
  if (!read.ok) return read;
  noteSum(file, read.value, report);
  const { columns, record } = read.value;
  const recipe = { codeColumn, nameColumn, parentColumn: null };
  const engine = await countingEngine(args.engine);
  const prepared = problemAtRow(engine.prepareAreas(columns, recipe, file), record);
  if (!prepared.ok) return prepared;
  const { areas, notes } = prepared.value;
  for (const { code, params } of notes) report.note(file, `note.${code}`, params as MessageParams);

  const inhabitants = await inhabitantsOf(args, engine, prepared.value, report);
  if (!inhabitants.ok) return inhabitants;
  const dwellings = args.dwellings
    ? await figuresOfAreas(args.dwellings, DWELLINGS, prepared.value, args.decimal, report)
    : null;
  if (dwellings?.ok === false) return dwellings;
  const layer = { columns, recipe };
  const gathered = await gatherTallies(args, engine, prepared.value, layer, report);
  if (!gathered.ok) return gathered;
  const { byTarget, exampleTargets, countings, plan } = gathered.value;

  const unknown = areas.map(() => null);
  const denominators = {
    inhabitants: inhabitants.value.values,
    dwellings: (dwellings?.value ?? unknown).map(publishedDenominator),
  };
  const records = [...byTarget].map(([id, tallies]) => {
    const target = asInPact(lekpTarget(id));
    const { version, date } = args;
    const known = denominators[target.target.denominator];
    const inPoints = pointsTargets(args).includes(id);
    const input = { target, areas, version, date, denominators: known, tallies, inPoints };
    const withoutPlan = coverageOfLevel(input);
    return [id, plan ? afterPlan(withoutPlan, plan, args) : withoutPlan] as const;
  });
  return ok({
    columns: prepared.value.columns,
    table: { areas, byTarget: new Map(records) },
    exampleTargets,
    countings,
    estimateSources: inhabitants.value.sources,
    plan: plan?.about ?? null,
    measures: plan?.rows ?? [],
  });
}

/** The inhabitants of every area, from a file or estimated. */
async function inhabitantsOf(
  { areas: { file }, inhabitants, decimal }: CoverageArguments,
  engine: CoverageEngine,
  prepared: PreparedAreas,
  report: Report,
): Promise<Result<EstimatedInhabitants>> {
  if ('estimateYear' in inhabitants) {
    return estimatedInhabitants(engine, prepared, inhabitants.estimateYear, file, report);
  }
  const figures = await figuresOfAreas(inhabitants, INHABITANTS, prepared, decimal, report);
  return figures.ok ? ok({ values: figures.value.map(publishedDenominator), sources: [] }) : figures;
}
