import { measureKind } from '../domain/plan/measureKind';
import { withNumber } from '../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../domain/plan/plannedMeasure';
import { parseMeasureDate } from '../domain/measures/measureDate';
import { readWord } from '../domain/measures/measureWords';
import type { CountingContext } from '../domain/measures/countingRule';
import { lekpTarget } from '../domain/targets/lekp';
import { attributeValue, findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import { onlyFeatures } from '../features/onlyFeatures';
import { featureGeometries } from '../io/exports/featureGeometries';
import { measureOfFeature } from '../io/plan/measureFeature';
import { measureColumns } from './attributes/measureColumns';
import type { Allocation, CoverageEngine, FeatureCount } from './engine';
import { FEATURE_STANDING } from './measureGeometry';
import type { MeasureRecipe } from './layerRecipe';

/** What a layer calls planned, by the rules of its target, with what it would bring and where. */
export interface KnownPlan extends Pick<FeatureCount, 'quantity' | 'parts'> {
  /** Index of the feature in its layer. */
  feature: number;
}

/** All that a layer calls planned. */
export function knownPlansOf(
  engine: CoverageEngine,
  allocation: Allocation,
  context: CountingContext,
): KnownPlan[] {
  const plans: KnownPlan[] = [];
  engine.standing(allocation, context).forEach((standing, feature) => {
    if (standing !== FEATURE_STANDING.planned) return;
    const { quantity, parts } = engine.featureCount(allocation, feature, context);
    plans.push({ feature, quantity, parts });
  });
  return plans;
}

/** Known plans as measures, and how many of them could not be read as one. */
export interface KnownMeasures {
  measures: readonly PlannedMeasure[];
  refused: number;
}

/**
 * What a layer calls planned, as measures of a scenario that count the same: status, year and quantity as the recipe of
 * the layer reads them, all else from the columns that carry the names of a planned measure.
 * @param idOf the id of the measure that a feature becomes, the same every time
 */
export function knownMeasures(
  columns: Columns,
  recipe: MeasureRecipe,
  plans: readonly KnownPlan[],
  { scenario, idOf }: { scenario: string; idOf: (feature: number) => string },
): KnownMeasures {
  const wanted = new Set(plans.map(({ feature }) => feature));
  const geometries = featureGeometries(onlyFeatures(columns, (feature) => wanted.has(feature)));
  const { status, year, access, power, connectors } = measureColumns(columns, recipe);
  const said = (name: string | null | undefined, feature: number): unknown => {
    const column = name ? findAttribute(columns, name) : null;
    return column ? attributeValue(column, feature) : null;
  };
  const measures: PlannedMeasure[] = [];
  for (const plan of plans) {
    const { feature } = plan;
    const date =
      year.map((name) => parseMeasureDate(said(name, feature))).find((one) => one !== null) ?? null;
    const word = readWord('status', said(status, feature), status ? recipe.words?.[status] : {});
    const common = typeof recipe.commonYear === 'number' ? recipe.commonYear : null;
    const own = Object.fromEntries(
      columns.attributes.map((column) => [
        column.name.trim().toLowerCase(),
        attributeValue(column, feature) ?? null,
      ]),
    );
    const read = measureOfFeature(
      {
        type: 'Feature',
        id: idOf(feature),
        geometry: geometries[feature] ?? null,
        properties: {
          ...own,
          target: recipe.target,
          status: (recipe.common?.status ?? word) === 'in_progress' ? 'in_progress' : 'planned',
          year: date === null ? common : Math.floor(date / 10_000),
          ...(connectors !== null && { connectors: said(connectors, feature) }),
          ...(access !== null && { access: said(access, feature) }),
          ...(recipe.common?.access && { access: recipe.common.access }),
          ...(power !== null && { kw: said(power, feature) }),
          // What a file says of these in its own words is no part of the plan.
          ...{ quantity: null, cost: null, co_financing: null },
        },
      },
      scenario,
    );
    if ('measure' in read) measures.push(withItsQuantity(read.measure, plan, recipe));
  }
  return { measures, refused: plans.length - measures.length };
}

/**
 * A measure with the number that its layer gives, where geometry or attributes do not say it themselves: what is measured
 * stays measured, and connectors have a weight that is no number of theirs.
 */
function withItsQuantity(
  measure: PlannedMeasure,
  { quantity }: KnownPlan,
  recipe: MeasureRecipe,
): PlannedMeasure {
  const rule = recipe.rule ?? lekpTarget(recipe.target).counting.quantity;
  const isMeasured = rule.kind === 'length' || rule.kind === 'area';
  const { numberIn } = measureKind(measure.kind);
  const hasNumber =
    numberIn !== null && (measure.attributes as Readonly<Record<string, unknown>>)[numberIn] !== null;
  if (measure.kind === 'charging' || hasNumber || (isMeasured && recipe.quantityColumn === null))
    return measure;
  return withNumber(measure, Math.abs(quantity));
}
