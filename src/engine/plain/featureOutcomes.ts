import { assess } from '../../domain/measures/countingRule';
import type { CountingContext, Verdict } from '../../domain/measures/countingRule';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import type { MeasureAttributes } from '../../domain/measures/measureAttributes';
import { lekpTarget } from '../../domain/targets/lekp';
import { countingOf } from '../countingOf';
import { attributeValue, findAttribute } from '../../io/columns';
import type { Columns } from '../../io/columns';
import type { MeasureRecipe } from '../layerRecipe';
import type { FeatureMeasures } from './featureMeasures';
import { measureAttributesOf } from './measureAttributesOf';
import { pointsPerFeature } from '../pointsPerFeature';
import { readNumber } from '../attributes/readNumber';

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
    }
  | { counts: false; reason: ExclusionReason };

/** A quantity that was measured or given, before the factor of the counting rule. */
interface Quantity {
  quantity: number;
  geodesic: number;
}

const EVERYTHING_COUNTS: Verdict = { counts: true, as: 'realised', factor: 1, assumed: false };

/**
 * Apply the counting rule of the recipe's target to every feature of a layer, wherever it lies.
 *
 * The quantity of a feature:
 * - a rule that the recipe names holds as it is;
 * - under the target's own rule a `quantity` that the feature gives comes before what would be counted or measured.
 *   Where that rule reads a property, the property comes first and `quantity` stands in for it; a charging station
 *   that names neither has one connector.
 *
 * A feature with parts of different kinds, or of a kind that the rule cannot measure, is left out as `otherGeometry`.
 */
export function featureOutcomes(
  columns: Columns,
  measures: FeatureMeasures,
  recipe: MeasureRecipe,
  context: CountingContext,
): FeatureOutcome[] {
  const counting = countingOf(recipe);
  const attributesOf = measureAttributesOf(columns, recipe, counting);
  const quantityOf = quantityReader(columns, measures, recipe);

  return measures.kind.map((kind, feature): FeatureOutcome => {
    const attributes = attributesOf(feature);
    const verdict = recipe.filtered ? assess(counting, attributes, context) : EVERYTHING_COUNTS;
    if (!verdict.counts) return verdict;
    if (kind === 'none') return { counts: false, reason: 'noGeometry' };
    if (kind === 'mixed') return { counts: false, reason: 'otherGeometry' };
    const minimum = recipe.filtered ? counting.minimumArea : null;
    if (minimum !== null && kind === 'polygons' && measures.size[feature]! < minimum) {
      return { counts: false, reason: 'tooSmall' };
    }
    const found = quantityOf(feature, attributes);
    if (typeof found === 'string') return { counts: false, reason: found };
    const { as, factor, assumed } = verdict;
    return {
      counts: true,
      as,
      quantity: factor * found.quantity,
      geodesic: factor * found.geodesic,
      assumed,
    };
  });
}

/** How the quantity of a feature is found under a recipe; an exclusion where there is none. */
function quantityReader(
  columns: Columns,
  { kind, size, geodesic }: FeatureMeasures,
  recipe: MeasureRecipe,
): (feature: number, attributes: MeasureAttributes) => Quantity | ExclusionReason {
  const { counting } = lekpTarget(recipe.target);
  const rule = recipe.rule ?? counting.quantity;
  const isOwnRule = recipe.rule === null;
  const points = pointsPerFeature(columns, recipe);
  const property = 'name' in rule ? findAttribute(columns, rule.name) : undefined;

  const given = (quantity: number | null): Quantity | ExclusionReason =>
    quantity === null ? 'noQuantity' : { quantity, geodesic: quantity };
  const measured = (feature: number, measurable: 'lines' | 'polygons'): Quantity | ExclusionReason =>
    kind[feature] === measurable
      ? { quantity: size[feature]!, geodesic: geodesic[feature]! }
      : 'otherGeometry';

  return (feature, attributes) => {
    const ones = points?.[feature] || 1;
    const ofProperty = property ? readNumber(attributeValue(property, feature)) : null;
    if (isOwnRule && rule.kind === 'property') {
      const fallback = counting.weighConnectors ? ones : null;
      return given(ofProperty ?? attributes.quantity ?? fallback);
    }
    if (isOwnRule && attributes.quantity !== null) return given(attributes.quantity);
    switch (rule.kind) {
      case 'count':
        return given(ones);
      case 'length':
        return measured(feature, 'lines');
      case 'area':
        return measured(feature, 'polygons');
      default:
        return given(ofProperty);
    }
  };
}
