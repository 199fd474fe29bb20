import type { CountingContext } from '../../domain/measures/countingRule';
import type { MeasureRecipe } from '../layerRecipe';
import { featureFacts } from './featureFacts';
import type { FeatureFacts } from './featureFacts';
import { featureValues } from './featureValues';
import type { MeasuredLayer } from './measuredLayer';
import { featuresInOrder } from './orderedLayer';
import type { OrderedLayer } from './orderedLayer';
import { RunningTotals } from './runningTotals';
import type { CompiledRule } from './tallyStretches';

/** What a recipe says of the features of a layer, whatever the areas. */
export interface RememberedRule {
  readonly facts: FeatureFacts;
  /** The rule under the settings that were asked for last: others are rare, and take room. */
  compiled: { context: CountingContext; rule: CompiledRule } | null;
}

const rules = new WeakMap<MeasuredLayer, Map<string, RememberedRule>>();

/** The rule of a recipe for a layer, worked out once, however many sets of areas are counted by it. */
export function rememberedRule(layer: MeasuredLayer, recipe: MeasureRecipe): RememberedRule {
  const byRecipe = rules.get(layer) ?? new Map<string, RememberedRule>();
  rules.set(layer, byRecipe);
  const key = JSON.stringify(recipe);
  const rule = byRecipe.get(key) ?? {
    facts: featureFacts(layer.columns, recipe, layer.sizes),
    compiled: null,
  };
  byRecipe.set(key, rule);
  return rule;
}

/** The rule under settings, compiled unless it is for these settings already. */
export function compiledRule(
  remembered: RememberedRule,
  layer: OrderedLayer,
  context: CountingContext,
): CompiledRule {
  const { compiled, facts } = remembered;
  const isSame =
    compiled?.context.date === context.date && compiled.context.cpeWeights === context.cpeWeights;
  if (isSame) return compiled.rule;
  const values = featureValues(facts, context);
  const rule = { values, totals: new RunningTotals(values, featuresInOrder(layer)) };
  remembered.compiled = { context, rule };
  return rule;
}
