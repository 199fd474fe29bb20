import type { Tally } from '../../domain/coverage/tally';
import type { CountingContext } from '../../domain/measures/countingRule';
import { itemAt } from '../../domain/itemAt';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import { geometryOf } from '../../features/onlyFeatures';
import type { Allocation, FeatureCount } from '../engine';
import type { MeasureRecipe } from '../layerRecipe';
import type { ColumnarAreas } from './columnarAreas';
import type { FeatureFacts } from './featureFacts';
import type { FeatureShares } from './featureShares';
import { featureValues } from './featureValues';
import { GEOMETRY_KIND } from './geometryKind';
import { layerShares } from './layerShares';
import { layerStretches } from './layerStretches';
import type { LayerStretches } from './layerStretches';
import { LEFT_OUT, OVERDUE, REALISED } from './countCodes';
import { wholeFeature } from './featureContributions';
import { measureLayer } from './measuredLayer';
import type { MeasuredLayer } from './measuredLayer';
import { orderedLayer } from './orderedLayer';
import { compiledRule, rememberedRule } from './rememberedRule';
import type { RememberedRule } from './rememberedRule';
import { tallyShares } from './tallyShares';
import { tallyStretches } from './tallyStretches';

/**
 * A measure layer over areas, with what the counting rule says of every feature. A layer that has an order is placed by
 * stretches of it, so that other areas, or areas that change, cost only what lies on their borders; one without is
 * placed feature by feature.
 */
export class ColumnarAllocation implements Allocation {
  readonly recipe: MeasureRecipe;
  readonly outside: number;
  readonly #areas: ColumnarAreas;
  readonly #layer: MeasuredLayer;
  readonly #rule: RememberedRule;
  readonly #stretches: LayerStretches | null;
  #shares: FeatureShares | null = null;

  constructor(areas: ColumnarAreas, layer: MeasuredLayer, recipe: MeasureRecipe) {
    this.recipe = recipe;
    this.#areas = areas;
    this.#layer = layer;
    this.#rule = rememberedRule(layer, recipe);
    const ordered = orderedLayer(layer);
    this.#stretches = ordered && layerStretches(areas.index, ordered);
    this.outside = this.#stretches
      ? layer.sizes.placed - featuresIn(this.#stretches)
      : outsideOf(this.shares, layer.sizes.kind);
  }

  get areaCount(): number {
    return this.#areas.areas.length;
  }

  get facts(): FeatureFacts {
    return this.#rule.facts;
  }

  /** Where every feature lies; worked out when it is first asked for. */
  get shares(): FeatureShares {
    return (this.#shares ??= layerShares(this.#areas.index, this.#layer));
  }

  /** What one feature brings; only its own geometry is looked at, so that this is quick in a layer of any size. */
  featureCount(feature: number, context: CountingContext): FeatureCount {
    const { code, quantity, assumed } = wholeFeature(this.facts, feature, context);
    const geometry = geometryOf(this.#layer.columns, feature);
    const alone = measureLayer({ ...geometry, count: 1, attributes: [] });
    const { label, parts, sets } = layerShares(this.#areas.index, alone);
    const set = label[0]!;
    const isLeftOut = code >= LEFT_OUT;
    return {
      as: isLeftOut ? null : code === REALISED ? 'realised' : 'planned',
      reason: isLeftOut ? itemAt(EXCLUSION_REASONS, code - LEFT_OUT) : null,
      ...{ quantity, assumed, overdue: code === OVERDUE },
      parts:
        set >= 0
          ? itemAt(sets, set).map((area) => ({ area, quantity }))
          : Array.from(parts.area, (area, part) => ({ area, quantity: quantity * parts.share[part]! })),
    };
  }

  tally(context: CountingContext): Tally {
    const ordered = orderedLayer(this.#layer);
    if (!ordered || !this.#stretches) {
      return tallyShares(this.shares, featureValues(this.facts, context), this.areaCount);
    }
    const rule = compiledRule(this.#rule, ordered, context);
    return tallyStretches(this.#stretches, this.#areas.index.sets.areas, this.areaCount, rule);
  }
}

/** How many features lie in some area, wholly or in part. */
function featuresIn({ first, end, parts }: LayerStretches): number {
  let inside = 0;
  for (let i = 0; i < first.length; i++) inside += end[i]! - first[i]!;
  // The parts of a feature stand one after the other.
  for (let part = 0; part < parts.feature.length; part++) {
    if (part === 0 || parts.feature[part] !== parts.feature[part - 1]) inside++;
  }
  return inside;
}

function outsideOf({ label }: FeatureShares, kind: Uint8Array): number {
  let features = 0;
  for (let feature = 0; feature < label.length; feature++) {
    if (label[feature] === 0 && kind[feature] !== GEOMETRY_KIND.none) features++;
  }
  return features;
}
