import type { Tally } from '../../domain/coverage/tally';
import type { CountingContext } from '../../domain/measures/countingRule';
import type { Allocation } from '../engine';
import type { MeasureRecipe } from '../layerRecipe';
import type { ColumnarAreas } from './columnarAreas';
import { featureFacts } from './featureFacts';
import type { FeatureFacts } from './featureFacts';
import type { FeatureShares } from './featureShares';
import { featureValues } from './featureValues';
import { GEOMETRY_KIND } from './geometryKind';
import { layerShares } from './layerShares';
import type { MeasuredLayer } from './measuredLayer';
import { orderedLayer } from './orderedLayer';
import { featuresInside, SummedLayer } from './summedLayer';
import type { OrderedLayer } from './summedLayer';
import { tallyShares } from './tallyShares';

/**
 * So few areas are areas of one's own, which change while the layers stay: layers are then summed, not shared out, so
 * that a change costs what lies on the borders of the areas.
 */
const FEW_AREAS = 100;

/** The facts and running totals of a layer under a recipe, which hold for any areas. */
interface RememberedCount {
  facts: FeatureFacts;
  /** The sums under the settings that were asked for last. */
  summed: { context: CountingContext; layer: SummedLayer } | null;
}

const remembered = new WeakMap<MeasuredLayer, Map<string, RememberedCount>>();

function rememberedCount(layer: MeasuredLayer, recipe: MeasureRecipe): RememberedCount {
  const byRecipe = remembered.get(layer) ?? new Map<string, RememberedCount>();
  remembered.set(layer, byRecipe);
  const key = JSON.stringify(recipe);
  const count = byRecipe.get(key) ?? {
    facts: featureFacts(layer.columns, recipe, layer.sizes),
    summed: null,
  };
  byRecipe.set(key, count);
  return count;
}

function sameContext(a: CountingContext, b: CountingContext): boolean {
  return a.date === b.date && a.cpeWeights === b.cpeWeights;
}

/** A measure layer over areas, with what the counting rule says of every feature. */
export class ColumnarAllocation implements Allocation {
  readonly recipe: MeasureRecipe;
  readonly outside: number;
  readonly #areas: ColumnarAreas;
  readonly #layer: MeasuredLayer;
  readonly #count: RememberedCount;
  /** Set where the layer is summed instead of shared out. */
  readonly #ordered: OrderedLayer | null;
  #shares: FeatureShares | null = null;

  constructor(areas: ColumnarAreas, layer: MeasuredLayer, recipe: MeasureRecipe) {
    this.recipe = recipe;
    this.#areas = areas;
    this.#layer = layer;
    this.#count = rememberedCount(layer, recipe);
    this.#ordered = this.areaCount <= FEW_AREAS ? orderedLayer(layer) : null;
    const { kind } = layer.sizes;
    this.outside = this.#ordered
      ? placedFeatures(kind) - featuresInside(areas.index, this.#ordered)
      : outsideOf(this.shares, kind);
  }

  get areaCount(): number {
    return this.#areas.areas.length;
  }

  get facts(): FeatureFacts {
    return this.#count.facts;
  }

  /** Where every feature lies; worked out when it is first asked for. */
  get shares(): FeatureShares {
    return (this.#shares ??= layerShares(this.#areas.index, this.#layer));
  }

  tally(context: CountingContext): Tally {
    const ordered = this.#ordered;
    if (!ordered) return tallyShares(this.shares, featureValues(this.facts, context), this.areaCount);
    const { summed } = this.#count;
    const layer =
      summed && sameContext(summed.context, context)
        ? summed.layer
        : new SummedLayer(ordered, featureValues(this.facts, context));
    this.#count.summed = { context, layer };
    return layer.tally(this.#areas.index);
  }
}

function placedFeatures(kind: Uint8Array): number {
  return kind.reduce((placed, one) => placed + Number(one !== GEOMETRY_KIND.none), 0);
}

function outsideOf({ label }: FeatureShares, kind: Uint8Array): number {
  let features = 0;
  for (let feature = 0; feature < label.length; feature++) {
    if (label[feature] === 0 && kind[feature] !== GEOMETRY_KIND.none) features++;
  }
  return features;
}
