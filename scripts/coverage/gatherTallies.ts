import { basename } from 'node:path';
import type { Counting } from '../../src/domain/coverage/coverageTable';
import { figureTally } from '../../src/domain/coverage/figureTally';
import { emptyCountsAsZero, layerReach, layerTally } from '../../src/domain/coverage/layerReach';
import type { CountSummary } from '../../src/domain/measures/countSummary';
import type { CountingContext } from '../../src/domain/measures/countingRule';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { TargetId } from '../../src/domain/targets/target';
import { areaBoxes } from '../../src/engine/areaBoxes';
import type { CoverageEngine, PreparedAreas } from '../../src/engine/engine';
import { layerCounting } from '../../src/engine/countingOf';
import type { MeasureRecipe } from '../../src/engine/layerRecipe';
import { hasSeveralPoints, pointsPerFeature } from '../../src/engine/pointsPerFeature';
import { servesTarget } from '../../src/engine/servesTarget';
import type { MessageParams } from '../../src/i18n/translate';
import { inspectMeasures } from '../../src/engine/inspectMeasures';
import { tallyNormParts } from '../../src/engine/tallyNormParts';
import { attributeValue, findAttribute } from '../../src/features/columns';
import type { Columns } from '../../src/features/columns';
import { isReadWholeAt, partNotes } from '../../src/features/readPart';
import type { ImportNote } from '../../src/features/importReport';
import { duplicateRows } from '../../src/features/duplicateRows';
import type { ReadLayer } from '../../src/io/finishLayer';
import { countedRows } from '../../src/worker/importCalls';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import type { CoverageArguments, LayerArgument } from './coverageArguments';
import { figuresOfAreas, guessedFigures } from './figuresOfAreas';
import { KnownTallies } from './knownTallies';
import type { Tallies } from './knownTallies';
import { planOfScenario } from './planOfScenario';
import type { AreaLayer, CountedPlan } from './planOfScenario';
import { nameOf } from './files';
import { EXAMPLE_COLUMN, readFileLayer } from './readFileLayer';
import { refuseDuplicates } from './refuseDuplicates';
import { readScenario } from './readScenario';
import type { ScenarioPart } from './readScenario';
import type { Report } from './report';

/** What was counted. */
export interface GatheredTallies {
  byTarget: Map<TargetId, Tallies>;
  /** Targets with a layer of invented example data. */
  exampleTargets: TargetId[];
  /** How each layer and figure was counted, and the measures of the scenario for each target that it plans for. */
  countings: Counting[];
  /** The scenario as a plan, where it is one; null where its measures stand among those of the layers. */
  plan: CountedPlan | null;
}

/**
 * Count layers, figures and the scenario per target and area.
 * @param areas made by the same engine, of `areaLayer`
 */
export async function gatherTallies(
  args: CoverageArguments,
  engine: CoverageEngine,
  areas: PreparedAreas,
  areaLayer: AreaLayer,
  report: Report,
): Promise<Result<GatheredTallies>> {
  const context: CountingContext = {
    date: Number(args.date.replaceAll('-', '')),
    cpeWeights: args.cpeWeights,
  };
  const repeated = args.allowDuplicates ? ok(null) : await refuseDuplicates(args);
  if (!repeated.ok) return repeated;
  const settings = { context, decimal: args.decimal };
  const known = new KnownTallies();
  const exampleTargets: TargetId[] = [];
  const countings: Counting[] = [];
  for (const layer of args.layers) {
    const { assumeCrs, allowIncomplete, rejects } = args;
    const positionsOnly = layer.rule?.kind === 'count' && rejects === null;
    const terms = { assumeCrs, allowIncomplete, positionsOnly, mayBeTable: true };
    const read = await readFileLayer(layer.file, report, terms);
    if (!read.ok) return read;
    const { columns } = read.value;
    const { notes, table } = read.value.report;
    if (table) {
      const values = guessedFigures(read.value, layer, areas, args.decimal, report);
      if (!values.ok) return values;
      known.add(layer.target, values.value.map(figureTally));
      countings.push({ kind: 'figure', key: layer.target, name: nameOf(layer.file) });
      continue;
    }
    if (layer.year !== undefined) {
      const named = columns.attributes.map(({ name }) => name).join(', ');
      return fail('table.noYears', { file: layer.file, columns: named });
    }
    if (holdsExampleData(columns)) {
      exampleTargets.push(layer.target);
      report.note(layer.file, 'batch.exampleData', {});
    }
    const counted = await countLayer(engine, { ...layer, notes }, columns, areas, settings, report);
    if (!counted.ok) return counted;
    report.count(layer.file, layer.target, counted.value.summary);
    noteRows(layer.file, read.value, counted.value, args.date, report);
    known.add(layer.target, counted.value.tallies);
    countings.push(counted.value.counting);
  }
  for (const figure of args.figures) {
    const about = { kind: 'target', target: figure.target } as const;
    const values = await figuresOfAreas(figure, about, areas, args.decimal, report);
    if (!values.ok) return values;
    known.add(figure.target, values.value.map(figureTally));
    countings.push({ kind: 'figure', key: figure.target, name: basename(figure.file) });
  }
  const plan = args.scenario === null ? ok(null) : await planOfScenario(args, areaLayer, report);
  if (!plan.ok) return plan;
  // What is planned says nothing of what stands.
  for (const target of plan.value?.byTarget.keys() ?? [])
    known.add(
      target,
      areas.areas.map(() => null),
    );
  if (args.scenario !== null && plan.value === null) {
    const scenario = await readScenario(args.scenario, report, args.assumeCrs);
    if (!scenario.ok) return scenario;
    const { notes } = scenario.value.layer.report;
    for (const [target, part] of scenario.value.parts) {
      const layer = { target, file: args.scenario, rule: null, notes };
      const counted = await countLayer(engine, layer, part.columns, areas, settings, report, part);
      if (!counted.ok) return counted;
      report.count(args.scenario, target, counted.value.summary);
      known.addScenario(target, counted.value.tallies);
      countings.push(counted.value.counting);
    }
  }
  return ok({ byTarget: known.sums(), exampleTargets, countings, plan: plan.value });
}

/** Say what became of the rows of a layer, as the page does: what was read, what of it counts, and what repeats. */
function noteRows(
  file: string,
  { columns, record, report: { rows } }: ReadLayer,
  { summary, standing }: Pick<CountedLayer, 'summary' | 'standing'>,
  date: string,
  report: Report,
): void {
  const { accepted, doubtful } = countedRows({ record, report: { rows } }, summary, standing);
  report.note(file, 'batch.rows', { ...rows, ...accepted, date });
  if (rows.doubtful > 0) report.note(file, 'rows.doubtful', { ...rows, ...doubtful });
  const { sameId, samePlace } = duplicateRows(columns);
  const count = sameId?.pairs.features.length ?? 0;
  if (sameId && count > 0) report.note(file, 'rows.sameId', { column: sameId.column, count });
  if (samePlace.features.length > 0)
    report.note(file, 'rows.samePlace', { count: samePlace.features.length });
}

interface CountedLayer {
  tallies: Tallies;
  summary: CountSummary;
  /** Per feature a value of `FEATURE_STANDING`. */
  standing: Uint8Array;
  counting: Counting;
}

/** What the counts of all layers share. */
interface CountingSettings {
  context: CountingContext;
  decimal: DecimalMark | null;
}

/**
 * One tally per area, null where the layer says nothing of it, and what became of the features. A rule that is named
 * makes every feature count; otherwise the target's own rules decide.
 * @param plan where the layer is the user's own plan, which is whole: where it plans nothing, nothing is planned
 */
async function countLayer(
  engine: CoverageEngine,
  { target, file, rule, notes }: LayerArgument & { notes: readonly ImportNote[] },
  columns: Columns,
  areas: PreparedAreas,
  { context, decimal }: CountingSettings,
  report: Report,
  plan: ScenarioPart | null = null,
): Promise<Result<CountedLayer>> {
  const recipe: MeasureRecipe = {
    target,
    rule,
    filtered: rule === null,
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
    decimals: { ...everyColumn(columns, decimal), ...plan?.decimals },
  };
  // Of a plan every measure stands for itself: one that cannot be measured is left out, and refuses no other.
  const serves = plan ? ok(null) : servesTarget(columns, recipe, file);
  if (!serves.ok) return serves;
  const allocation = await engine.allocate(areas, columns, recipe, file, {
    onProgress: (progress) => report.progress(file, progress),
  });
  if (!allocation.ok) return allocation;
  const { outside } = allocation.value;
  const { unknownWords, numberNotes } = inspectMeasures(columns, recipe, plan?.numberOf);
  for (const { code, params } of numberNotes) report.note(file, `note.${code}`, params as MessageParams);
  for (const { column, word, count } of unknownWords) {
    report.note(file, 'batch.unknownWord', { column, word, count });
  }
  const summary = engine.summary(allocation.value, context);
  const points = pointsPerFeature(columns, recipe);
  if (points) {
    const features = points.filter((own) => own > 0).length;
    report.note(file, 'batch.pointsCount', { points: columns.points.feature.length, features });
  }
  const tally = tallyNormParts(engine, allocation.value, columns, context);
  const reach = layerReach(tally);
  const emptyIsZero = emptyCountsAsZero(plan ? true : null, [reach]);
  const about = { ...reach, outside, count: columns.count, untouched: reach.areas - reach.touched, target };
  if (reach.touched === 0) report.note(file, 'batch.nothingMatched', about);
  else if (outside > 0) report.note(file, 'batch.outside', about);
  if (reach.touched > 0 && !emptyIsZero) report.note(file, 'batch.untouched', about);
  const boxes =
    partNotes(notes).length > 0 ? areaBoxes(areas.areas.length, areas.columns.polygons).boxes : null;
  const isWhole = (area: number): boolean => boxes === null || isReadWholeAt(notes, boxes, area);
  return ok({
    tallies: areas.areas.map((_, area) => layerTally(tally, emptyIsZero, area, isWhole(area))),
    summary,
    standing: engine.standing(allocation.value, context),
    counting: layerCounting({ key: target, name: nameOf(file) }, recipe, hasSeveralPoints(columns)),
  });
}

/** The decimal mark that the command line names, for the columns that leave their own open. */
function everyColumn({ attributes }: Columns, decimal: DecimalMark | null): Record<string, DecimalMark> {
  return decimal === null ? {} : Object.fromEntries(attributes.map(({ name }) => [name, decimal]));
}

/** Example data of ours says so in a column of its own. */
function holdsExampleData(columns: Columns): boolean {
  const column = findAttribute(columns, EXAMPLE_COLUMN);
  return column !== undefined && column.values.some((_, feature) => attributeValue(column, feature) === true);
}
