import type { CountSummary } from '../../domain/measures/countSummary';
import { assess, isTooSmall, withFactor } from '../../domain/measures/countingRule';
import type { CountingContext, Verdict } from '../../domain/measures/countingRule';
import type { PlainAllocation } from './plainAllocation';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import { lekpTarget } from '../../domain/targets/lekp';
import { countingOf } from '../countingOf';
import type { FeatureCount } from '../engine';
import type { Columns } from '../../features/columns';
import { NOT_THERE } from '../../io/numbers/readNumberTexts';
import type { MeasureRecipe } from '../layerRecipe';
import type { FeatureMeasures } from './featureMeasures';
import { measureAttributesOf } from './measureAttributesOf';
import { pointsPerFeature } from '../pointsPerFeature';
import { usedNumbers } from '../attributes/usedNumbers';

/** What a whole feature brings to its target, or why it is left out. */
export type FeatureOutcome =
  | {
      counts: true;
      as: 'realised' | 'planned';
      /** In the target's unit, the factor of the counting rule included. */
      quantity: number;
      /** The same along the ellipsoid; equal to `quantity` where that was given and not measured. */
      geodesic: number;
      assumed: boolean;
      /** True where it was planned for a time that has passed. */
      overdue: boolean;
    }
  | { counts: false; reason: ExclusionReason };

/** A quantity that was measured or given, before the factor of the counting rule. */
interface Quantity {
  quantity: number;
  geodesic: number;
}

const EVERYTHING_COUNTS: Verdict = {
  counts: true,
  as: 'realised',
  factor: 1,
  assumed: false,
  overdue: false,
};

/** Apply the counting rule of the recipe's target to every feature of a layer, wherever it lies. */
export function featureOutcomes(
  columns: Columns,
  measures: FeatureMeasures,
  recipe: MeasureRecipe,
  context: CountingContext,
): FeatureOutcome[] {
  const outcomeOf = outcomeReader(columns, measures, recipe, context);
  return measures.kind.map((_, feature) => outcomeOf(feature));
}

/**
 * How the counting rule of the recipe's target is applied to a feature, by its index.
 *
 * The quantity of a feature:
 * - a rule that the recipe names holds as it is;
 * - under the target's own rule a `quantity` that the feature gives comes before what would be counted or measured.
 *   Where that rule reads a property, the property comes first and `quantity` stands in for it; a charging station
 *   that names neither has one connector.
 *
 * A feature with parts of different kinds, or of a kind that the rule cannot measure, is left out as `otherGeometry`.
 */
export function outcomeReader(
  columns: Columns,
  measures: FeatureMeasures,
  recipe: MeasureRecipe,
  context: CountingContext,
): (feature: number) => FeatureOutcome {
  const counting = countingOf(recipe);
  const attributesOf = measureAttributesOf(columns, recipe, counting);
  const quantityOf = quantityReader(columns, measures, recipe);

  return (feature) => {
    const kind = measures.kind[feature]!;
    const verdict = recipe.filtered ? assess(counting, attributesOf(feature), context) : EVERYTHING_COUNTS;
    if (!verdict.counts) return verdict;
    if (kind === 'none') return { counts: false, reason: 'noGeometry' };
    if (kind === 'mixed') return { counts: false, reason: 'otherGeometry' };
    if (recipe.filtered && kind === 'polygons' && isTooSmall(counting, measures.size[feature]!)) {
      return { counts: false, reason: 'tooSmall' };
    }
    const found = quantityOf(feature);
    if (typeof found === 'string') return { counts: false, reason: found };
    const { as, factor, assumed, overdue } = verdict;
    return {
      counts: true,
      as,
      quantity: withFactor(found.quantity, factor),
      geodesic: withFactor(found.geodesic, factor),
      assumed,
      overdue,
    };
  };
}

/** How the quantity of a feature is found under a recipe; an exclusion where there is none. */
function quantityReader(
  columns: Columns,
  { kind, size, geodesic }: FeatureMeasures,
  recipe: MeasureRecipe,
): (feature: number) => Quantity | ExclusionReason {
  const { counting } = lekpTarget(recipe.target);
  const rule = recipe.rule ?? counting.quantity;
  const isOwnRule = recipe.rule === null;
  const { property, given } = usedNumbers(columns, recipe);
  const points = pointsPerFeature(columns, recipe);
  const common = isOwnRule ? (recipe.common?.quantity ?? NOT_THERE) : NOT_THERE;

  const known = (quantity: number): Quantity | ExclusionReason =>
    Number.isFinite(quantity) ? { quantity, geodesic: quantity } : 'noQuantity';
  const measured = (feature: number, measurable: 'lines' | 'polygons'): Quantity | ExclusionReason =>
    kind[feature] === measurable
      ? { quantity: size[feature]!, geodesic: geodesic[feature]! }
      : 'otherGeometry';

  return (feature) => {
    const ones = points?.[feature] || 1;
    const ofProperty = property?.values[feature] ?? NOT_THERE;
    const ofFeature = given?.values[feature] ?? common;
    if (isOwnRule && rule.kind === 'property') {
      const fallback = counting.weighConnectors ? ones : NOT_THERE;
      return known(
        [ofProperty, ofFeature, fallback].find((quantity) => !Number.isNaN(quantity)) ?? NOT_THERE,
      );
    }
    // What is there and not understood is left out: measuring or counting in its place would be a guess.
    if (!Number.isNaN(ofFeature)) return known(ofFeature);
    switch (rule.kind) {
      case 'count':
        return known(ones);
      case 'length':
        return measured(feature, 'lines');
      case 'area':
        return measured(feature, 'polygons');
      default:
        return known(ofProperty);
    }
  };
}

/** How many features of an allocation's layer count, and why the others do not. */
export function countSummary(
  { columns, measures, recipe }: Pick<PlainAllocation, 'columns' | 'measures' | 'recipe'>,
  context: CountingContext,
): CountSummary {
  const summary: CountSummary = { realised: 0, planned: 0, overdue: 0, leftOut: {} };
  for (const outcome of featureOutcomes(columns, measures, recipe, context)) {
    if (!outcome.counts) {
      summary.leftOut[outcome.reason] = (summary.leftOut[outcome.reason] ?? 0) + 1;
      continue;
    }
    summary[outcome.as]++;
    if (outcome.overdue) summary.overdue++;
  }
  return summary;
}

/** What one feature of an allocation brings to each area. */
export function featureCount(
  { columns, measures, recipe, parts }: PlainAllocation,
  feature: number,
  context: CountingContext,
): FeatureCount {
  const outcome = outcomeReader(columns, measures, recipe, context)(feature);
  const quantity = outcome.counts ? outcome.quantity : 0;
  return {
    as: outcome.counts ? outcome.as : null,
    reason: outcome.counts ? null : outcome.reason,
    assumed: outcome.counts && outcome.assumed,
    overdue: outcome.counts && outcome.overdue,
    quantity,
    parts: Array.from(parts.area, (area, part) => ({ area, part }))
      .filter(({ part }) => parts.feature[part] === feature)
      .map(({ area, part }) => ({ area, quantity: quantity * parts.share[part]! })),
  };
}
