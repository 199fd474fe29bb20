import { figureTally } from '../../src/domain/coverage/figureTally';
import { areaTally } from '../../src/domain/coverage/tally';
import type { CountingContext } from '../../src/domain/measures/countingRule';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { TargetId } from '../../src/domain/targets/target';
import type { PreparedAreas } from '../../src/engine/engine';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import { tallyNormParts } from '../../src/engine/tallyNormParts';
import { attributeValue, findAttribute } from '../../src/io/columns';
import type { Columns } from '../../src/io/columns';
import type { CoverageArguments, LayerArgument } from './coverageArguments';
import { figuresOfAreas } from './figuresOfAreas';
import { KnownTallies } from './knownTallies';
import type { Tallies } from './knownTallies';
import { EXAMPLE_COLUMN, readColumns } from './readColumns';
import { refuseDuplicates } from './refuseDuplicates';
import { readScenario } from './readScenario';
import type { Report } from './report';

/** What was counted. */
export interface GatheredTallies {
  byTarget: Map<TargetId, Tallies>;
  /** Targets with a layer of invented example data. */
  exampleTargets: TargetId[];
}

/** Count layers, figures and the scenario per target and area. */
export async function gatherTallies(
  args: CoverageArguments,
  areas: PreparedAreas,
  report: Report,
): Promise<Result<GatheredTallies>> {
  const context: CountingContext = {
    date: Number(args.date.replaceAll('-', '')),
    cpeWeights: 'call2022',
  };
  const repeated = args.allowDuplicates ? ok(null) : await refuseDuplicates(args);
  if (!repeated.ok) return repeated;
  const known = new KnownTallies();
  const exampleTargets: TargetId[] = [];
  for (const layer of args.layers) {
    const columns = await readColumns(layer.file, report, layer.rule?.kind === 'count');
    if (!columns.ok) return columns;
    if (holdsExampleData(columns.value)) {
      exampleTargets.push(layer.target);
      report.note(layer.file, 'batch.exampleData', {});
    }
    const tallies = await countLayer(layer, columns.value, areas, context, report);
    if (!tallies.ok) return tallies;
    known.add(layer.target, tallies.value);
  }
  for (const figure of args.figures) {
    const values = await figuresOfAreas(figure, areas.areas, report);
    if (!values.ok) return values;
    known.add(figure.target, values.value.map(figureTally));
  }
  if (args.scenario !== null) {
    const scenario = await readScenario(args.scenario, report);
    if (!scenario.ok) return scenario;
    for (const [target, columns] of scenario.value) {
      const layer = { target, file: args.scenario, rule: null };
      const tallies = await countLayer(layer, columns, areas, context, report);
      if (!tallies.ok) return tallies;
      known.addScenario(target, tallies.value);
    }
  }
  return ok({ byTarget: known.sums(), exampleTargets });
}

/** One tally per area. A rule that is named makes every feature count; otherwise the target's own rules decide. */
async function countLayer(
  { target, file, rule }: LayerArgument,
  columns: Columns,
  areas: PreparedAreas,
  context: CountingContext,
  report: Report,
): Promise<Result<Tallies>> {
  const recipe = {
    target,
    rule,
    filtered: rule === null,
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
  };
  const allocation = await columnarEngine.allocate(areas, columns, recipe, file, {
    onProgress: (progress) => report.progress(file, progress),
  });
  if (!allocation.ok) return allocation;
  const { outside } = allocation.value;
  if (outside > 0) report.note(file, 'batch.outside', { outside, count: columns.count });
  const tally = tallyNormParts(columnarEngine, allocation.value, columns, context);
  return ok(areas.areas.map((_, area) => areaTally(tally, area)));
}

/** Example data of ours says so in a column of its own. */
function holdsExampleData(columns: Columns): boolean {
  const column = findAttribute(columns, EXAMPLE_COLUMN);
  return column !== undefined && column.values.some((_, feature) => attributeValue(column, feature) === true);
}
