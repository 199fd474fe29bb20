import type { Feature, FeatureCollection } from 'geojson';
import * as v from 'valibot';
import type { Cause } from '../../domain/cause';
import { costRateSchema } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { budgetSchema, scenarioSchema } from '../../domain/plan/scenario';
import type { Budget, Scenario } from '../../domain/plan/scenario';
import { newPlanId } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { attributeValue, findAttribute } from '../../features/columns';
import type { Columns } from '../../features/columns';
import { checkFeatureCollection } from '../exports/checkFeatureCollection';
import { featureCollectionText } from '../exports/featureCollectionText';
import { featureGeometries } from '../exports/featureGeometries';
import { checkGeometry } from '../formats/geojson/checkGeometry';
import { parseJson } from '../formats/geojson/parseJson';
import { readLayer } from '../readLayer';
import type { ReadLayerOptions } from '../readLayer';
import { featureOfMeasure, measureOfFeature } from './measureFeature';
import type { MeasureFeature } from './measureFeature';

/** A scenario with what belongs to it. */
export interface ScenarioContent {
  scenario: Scenario;
  measures: readonly PlannedMeasure[];
  budgets: readonly Budget[];
  /** What its measures cost by, where that is other than a project starts with. */
  rates: readonly CostRate[];
}

/** A feature that is no measure, by its number in the file, from 1. */
export interface RefusedMeasure {
  feature: number;
  cause: string;
}

/** What a file says of a plan. */
export interface ReadScenario {
  /** null: the file says nothing of the scenario itself, as files of others do. */
  scenario: Scenario | null;
  /** Of the scenario of the file; of the scenario with the empty name where it names none. */
  measures: readonly PlannedMeasure[];
  budgets: readonly Budget[];
  /** The own rates of the project that the file came from; none in files of before they stood in them. */
  rates: readonly CostRate[];
  refused: readonly RefusedMeasure[];
}

/** The scenario of measures whose file names none: to be replaced by whoever takes them over. */
export const NO_SCENARIO = '-';

/**
 * A scenario as GeoJSON (RFC 7946), from which {@link readScenarioFile} makes the same: one feature per measure with its
 * id, in their order, and what is said of the scenario in the member `scenario` of the collection, its budgets and the
 * project's own rates with it. A measure without
 * geometry has the area that it stands for or hangs on in `area_level` and `area_code`, and in `place` which of both.
 * The same scenario is the same text.
 * @param derived by id, numbers of what is drawn; see {@link featureOfMeasure}
 * @returns `export.invalid` naming a measure that is no GeoJSON
 */
export function writeScenario(
  { scenario, measures, budgets, rates }: ScenarioContent,
  derived: ReadonlyMap<string, number>,
  file: string,
): Result<Uint8Array> {
  const collection = {
    type: 'FeatureCollection' as const,
    name: scenario.name,
    scenario: {
      ...scenario,
      budgets: budgets.map(({ year, amount }) => ({ year, amount })).sort((a, b) => a.year - b.year),
      // Always in the order of the schema, whoever made them.
      rates: v.parse(v.array(costRateSchema), rates),
    },
    features: measures.map((one) => featureOfMeasure(one, derived.get(one.id) ?? null)) as Feature[],
  } satisfies FeatureCollection & { name: string; scenario: object };
  const checked = checkFeatureCollection(collection, file, 'EPSG:4326', 'any');
  return checked.ok ? ok(new TextEncoder().encode(featureCollectionText(collection))) : checked;
}

/** Whether bytes are a scenario that {@link writeScenario} wrote, and no layer. */
export function isScenarioFile(bytes: Uint8Array, file: string): boolean {
  return ownCollection(bytes, file) !== null;
}

/** What stands in a scenario of ours; null where the bytes are something else. */
function ownCollection(bytes: Uint8Array, file: string): OwnCollection | null {
  const first = bytes.find((byte) => byte > 32 && byte < 128);
  if (first !== 123) return null;
  const parsed = parseJson(bytes, file);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return null;
  const { type, scenario, features } = parsed.value as Partial<OwnCollection>;
  const isOwn = type === 'FeatureCollection' && typeof scenario === 'object' && Array.isArray(features);
  return isOwn && scenario !== null ? (parsed.value as OwnCollection) : null;
}

interface OwnCollection {
  type: 'FeatureCollection';
  scenario: { budgets?: unknown; rates?: unknown };
  features: readonly unknown[];
}

function ownFeature(feature: unknown): MeasureFeature | Cause | string {
  const { id, properties, geometry } = (feature ?? {}) as Partial<MeasureFeature>;
  if (typeof properties !== 'object' || (properties as unknown) === null) return 'badProperties';
  const why = geometry ? checkGeometry(geometry) : null;
  if (why !== null) return why;
  return { type: 'Feature', id: String(id ?? ''), properties, geometry: geometry ?? null };
}

/** The features of a layer of any format. One without an id of its own gets a new one. */
function layerFeatures(columns: Columns): MeasureFeature[] {
  const ids = findAttribute(columns, 'id');
  return featureGeometries(columns).map((geometry, index) => {
    const id = ids ? attributeValue(ids, index) : null;
    return {
      type: 'Feature',
      id: id === null || id === '' ? newPlanId('measure') : String(id),
      properties: Object.fromEntries(
        columns.attributes.map((column) => [column.name.trim().toLowerCase(), attributeValue(column, index)]),
      ),
      geometry,
    };
  });
}

function measuresOf(
  features: readonly (MeasureFeature | string)[],
  scenario: string,
): Pick<ReadScenario, 'measures' | 'refused'> {
  const ids = new Set<string>();
  const measures: PlannedMeasure[] = [];
  const refused: RefusedMeasure[] = [];
  features.forEach((feature, index) => {
    const read = typeof feature === 'string' ? { why: feature } : measureOfFeature(feature, scenario);
    const why = 'why' in read ? read.why : ids.has(read.measure.id) ? 'usedTwice' : null;
    if ('measure' in read && why === null) {
      ids.add(read.measure.id);
      measures.push(read.measure);
    } else refused.push({ feature: index + 1, cause: why! });
  });
  return { measures, refused };
}

/** The planned measures of a layer with the columns `target` and `status`; what is no measure is refused by its number. */
export function scenarioOfLayer(columns: Columns): ReadScenario {
  return {
    ...{ scenario: null, budgets: [], rates: [] },
    ...measuresOf(layerFeatures(columns), NO_SCENARIO),
  };
}

/**
 * Read planned measures: a scenario of ours without loss, or a file of any format that opens as a layer and has the
 * columns `target` and `status`. What is no measure is refused by its number, and the others come in.
 * @returns `scenario.invalid` (feature 0) for a scenario of ours whose own facts are damaged, or the problem of the file
 */
export async function readScenarioFile(
  bytes: Uint8Array,
  file: string,
  options: ReadLayerOptions = {},
): Promise<Result<ReadScenario>> {
  const own = ownCollection(bytes, file);
  if (!own) {
    const layer = await readLayer({ kind: 'bytes', name: file, bytes }, options);
    return layer.ok ? ok(scenarioOfLayer(layer.value.columns)) : layer;
  }
  const scenario = v.safeParse(scenarioSchema, own.scenario);
  if (!scenario.success) return fail('scenario.invalid', { file, feature: 0, cause: 'wrongValue' });
  const { id } = scenario.output;
  const listed = Array.isArray(own.scenario.budgets) ? (own.scenario.budgets as object[]) : [];
  const budgets = v.safeParse(
    v.array(budgetSchema),
    listed.map((budget) => ({ ...budget, scenario: id })),
  );
  const rates = v.safeParse(v.array(costRateSchema), own.scenario.rates ?? []);
  if (!budgets.success || !rates.success)
    return fail('scenario.invalid', { file, feature: 0, cause: 'wrongValue' });
  return ok({
    scenario: scenario.output,
    ...{ budgets: budgets.output, rates: rates.output },
    ...measuresOf(own.features.map(ownFeature), id),
  });
}
