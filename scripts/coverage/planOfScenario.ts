import { basename } from 'node:path';
import type { Cause } from '../../src/domain/cause';
import type { CoverageRecord } from '../../src/domain/coverage/coverageRecord';
import type { PlanAbout } from '../../src/domain/coverage/coverageTable';
import { MEASURE_STATUSES } from '../../src/domain/measures/measureAttributes';
import { NO_COST } from '../../src/domain/plan/cost';
import type { CostTotal } from '../../src/domain/plan/cost';
import type { CostRate } from '../../src/domain/plan/costRate';
import type { CountedFor } from '../../src/domain/plan/countedQuantity';
import { measureKind } from '../../src/domain/plan/measureKind';
import { COUNTING_STATUSES, planBaseOf, planOutcome } from '../../src/domain/plan/phasing';
import type { PlannedSum } from '../../src/domain/plan/phasing';
import type { PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../src/domain/plan/reckonedMeasure';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { isTargetId, lekpTarget } from '../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../src/domain/targets/target';
import type { TargetId } from '../../src/domain/targets/target';
import type { ColumnarAreas } from '../../src/engine/columnar/columnarAreas';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import { EditedLayer } from '../../src/engine/edits/editedLayer';
import { measureEdit, plannedEdits } from '../../src/engine/edits/plannedEdits';
import type { AreaRecipe } from '../../src/engine/layerRecipe';
import type { Columns } from '../../src/features/columns';
import { isScenarioFile, readScenarioFile, scenarioOfLayer } from '../../src/io/plan/scenarioFile';
import type { ReadScenario } from '../../src/io/plan/scenarioFile';
import { pointsTargets } from './coverageArguments';
import type { CoverageArguments } from './coverageArguments';
import { fileAndLayer, readBytes } from './files';
import { noteSum, readFileLayer } from './readFileLayer';
import { planCosts, reckonedPlan } from './reckonedPlan';
import type { Report } from './report';

/** The areas as they were read, before an engine prepared them. */
export interface AreaLayer {
  columns: Columns;
  recipe: AreaRecipe;
}

/** What the measures of a scenario count. */
export interface CountedPlan {
  about: PlanAbout;
  /** Per target that it plans for, and per area, added up by status and year. */
  byTarget: ReadonlyMap<TargetId, readonly (readonly PlannedSum[])[]>;
  /** Its measures with what each counts and costs, as they stand in the file. */
  rows: readonly ReckonedMeasure[];
  /** What those cost that are in the plan, by target and area. */
  costs: ReadonlyMap<TargetId, ReadonlyMap<number, CostTotal>>;
}

/** The level of the plan: the areas of the command line, whatever level a measure was given an area of. */
const LEVEL = 'areas';

/**
 * Count a scenario as the page counts a plan: by the same engine of whole small units, apart from what layers and figures
 * say. That is asked for by a year, statuses or points that count as equivalents, and by a file that is a scenario of ours.
 * @returns null for any other file: its measures stand among those of the layers; or `scenario.invalid` naming the first
 * measure that is none
 */
export async function planOfScenario(
  args: Pick<
    CoverageArguments,
    'scenario' | 'scenarioYear' | 'scenarioStatuses' | 'pointsAreCpe' | 'assumeCrs' | 'cpeWeights' | 'areas'
  >,
  { columns, recipe }: AreaLayer,
  report: Report,
): Promise<Result<CountedPlan | null>> {
  const file = args.scenario ?? '';
  const bytes = await readBytes(fileAndLayer(file).path);
  if (!bytes.ok) return bytes;
  const isOwn = isScenarioFile(bytes.value, file);
  const isAsked = args.scenarioYear !== null || args.scenarioStatuses !== null || args.pointsAreCpe;
  if (!isAsked && !isOwn) return ok(null);
  const read = isOwn
    ? await readScenarioFile(bytes.value, file)
    : await readForeign(file, args.assumeCrs, report);
  if (!read.ok) return read;
  const [refused] = read.value.refused;
  if (refused) return fail('scenario.invalid', { file, ...refused });
  const unclear = read.value.measures.flatMap((measure, place) => {
    const cause = causeOf(measure);
    return cause === null ? [] : [{ feature: place + 1, cause }];
  });
  // In a plan of ours it is known that they count nothing; in another file it may be that nobody looked.
  if (unclear[0] && read.value.scenario === null) return fail('scenario.invalid', { file, ...unclear[0] });
  if (unclear.length > 0) report.note(file, 'batch.planUnclear', { count: unclear.length });
  const prepared = columnarEngine.prepareAreas(columns, recipe, args.areas.file);
  if (!prepared.ok) return prepared;

  const { areas } = prepared.value;
  const codes = new Set(areas.map(({ code }) => code));
  const ours = read.value.measures.filter(({ target }) => isTargetId(target));
  const elsewhere = ours.filter(({ place }) => place.kind !== 'geometry' && !codes.has(place.area.code));
  const others = read.value.measures.length - ours.length;
  if (others > 0) report.note(file, 'batch.planOtherTargets', { count: others });
  if (elsewhere.length > 0) report.note(file, 'batch.planElsewhere', { count: elsewhere.length });
  const level = {
    ...{ levelId: LEVEL, areas: prepared.value as ColumnarAreas, rolledUpFrom: null },
    ...{ members: null, alone: false },
  };
  const counted = countMeasures(ours.map(onLevel), new EditedLayer([level]), areas.length, {
    cpeWeights: args.cpeWeights,
    rates: read.value.rates,
  });
  if (!counted.ok) return counted;
  const { byTarget, rows } = counted.value;
  const statuses = args.scenarioStatuses ?? [...COUNTING_STATUSES];
  const about: PlanAbout = {
    scenario: read.value.scenario?.name ?? basename(file),
    year: args.scenarioYear,
    statuses: MEASURE_STATUSES.filter((status) => statuses.includes(status)),
    pointsAreCpe: args.pointsAreCpe,
  };
  const indexOf = new Map(areas.map(({ code }, area) => [code, area]));
  const view = { year: args.scenarioYear, statuses: new Set(statuses) };
  const costs = new Map(
    [...byTarget.keys()].map((target) => [
      target,
      planCosts(rows, target, view, (code) => indexOf.get(code) ?? null),
    ]),
  );
  const rates = [...new Set(rows.flatMap(({ cost }) => cost.rate ?? []))];
  return ok({ about: { ...about, rates }, byTarget, rows, costs });
}

/** The planned measures of a file of others; what was done to it on the way in becomes notes. */
async function readForeign(
  file: string,
  assumeCrs: CoverageArguments['assumeCrs'],
  report: Report,
): Promise<Result<ReadScenario>> {
  const read = await readFileLayer(file, report, { assumeCrs });
  if (!read.ok) return read;
  noteSum(file, read.value, report);
  return ok(scenarioOfLayer(read.value.columns));
}

/** Why the first fact of a measure that is not understood is none; null where all is clear. */
function causeOf({ kind, unclear }: PlannedMeasure): Cause | null {
  const about = unclear?.[0]?.about;
  if (about === undefined) return null;
  if (about === 'status') return 'unknownStatus';
  if (about === 'year') return 'badYear';
  const standard = (measureKind(kind).defaults as Readonly<Record<string, unknown>>)[about];
  return typeof standard === 'boolean'
    ? 'unknownWord'
    : typeof standard === 'string'
      ? 'wrongValue'
      : 'badQuantity';
}

/** A measure that names an area names one of the command line's, by its code. */
function onLevel(measure: PlannedMeasure): PlannedMeasure {
  const { place } = measure;
  if (place.kind === 'geometry') return measure;
  return { ...measure, place: { ...place, area: { ...place.area, levelId: LEVEL } } };
}

function countMeasures(
  measures: readonly PlannedMeasure[],
  layer: EditedLayer,
  areas: number,
  { cpeWeights, rates }: { cpeWeights: CountedFor['cpeWeights']; rates: readonly CostRate[] },
): Result<Pick<CountedPlan, 'byTarget' | 'rows'>> {
  const keys = new Map<string, { target: TargetId; status: PlannedSum['status']; year: number | null }>();
  const { columns, edits } = plannedEdits(measures, (measure) => {
    const { status, year } = measure;
    const target = measure.target as TargetId;
    const tally = `${status} ${year ?? '-'} ${target}`;
    keys.set(tally, { target, status, year });
    const { unit, counting } = lekpTarget(target);
    return [{ tally, measure, countedFor: { target: { unit, counting }, cpeWeights } }];
  });
  const put = layer.put(columns, edits.map(measureEdit));
  if (!put.ok) return put;
  const planned = new Set(measures.map(({ target }) => target));
  const byTarget = new Map(
    TARGET_IDS.filter((id) => planned.has(id)).map((id) => [
      id,
      Array.from({ length: areas }, () => new Array<PlannedSum>()),
    ]),
  );
  for (const { tally, levels } of layer.tallies([LEVEL])) {
    const { target, status, year } = keys.get(tally)!;
    const ofAreas = byTarget.get(target)!;
    for (const { areas: touched, amounts, measures: counts } of levels) {
      touched.forEach((area, at) => {
        ofAreas[area]!.push({ status, year, amount: amounts[at]!, measures: counts[at]! });
      });
    }
  }
  const shares = layer.sharesOf(measures.map(({ id }) => id));
  const placed = measures.map((measure, at) => ({
    measure,
    size: put.value.sizes[at] ?? null,
    shares: shares[at] ?? [],
  }));
  return ok({ byTarget, rows: reckonedPlan(placed, cpeWeights, rates) });
}

/** Records of a target, in the order of the areas, with how each stands after the plan. */
export function afterPlan(
  records: readonly CoverageRecord[],
  { about, byTarget, costs }: CountedPlan,
  args: Pick<CoverageArguments, 'date' | 'figures'>,
): CoverageRecord[] {
  const inPoints: readonly string[] = pointsTargets(args);
  return records.map((record, area) => {
    const base = planBaseOf(record, args.date, inPoints.includes(record.key));
    return {
      ...record,
      plan: planOutcome(byTarget.get(record.target)?.[area] ?? [], base, {
        year: about.year ?? base.deadlineYear,
        statuses: new Set(about.statuses),
        pointsAreCpe: about.pointsAreCpe,
      }),
      planCost: costs.get(record.target)?.get(area) ?? NO_COST,
    };
  });
}
