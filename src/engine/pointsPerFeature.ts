import { lekpTarget } from '../domain/targets/lekp';
import type { Columns } from '../features/columns';
import type { MeasureRecipe } from './layerRecipe';

/** Whether under a rule that counts things each point of a feature counts or the feature once; null: none are counted. */
export function pointsCounted({ target, rule, pointsCount }: MeasureRecipe): 'each' | 'once' | null {
  const { counting } = lekpTarget(target);
  const { kind } = rule ?? counting.quantity;
  // A station that names no connectors is one, and so is every point of it.
  const countsThings = kind === 'count' || (rule === null && counting.weighConnectors);
  return countsThings ? ((pointsCount ?? rule === null) ? 'each' : 'once') : null;
}

/**
 * How often every feature counts under a rule that counts things: by its points, for in a MultiPoint each is a thing.
 * @returns null where every feature counts once: none has more than one point, the recipe says that features count, or
 * nothing is counted. A feature without points has 0 and counts once.
 */
export function pointsPerFeature({ count, points }: Columns, recipe: MeasureRecipe): Uint32Array | null {
  if (pointsCounted(recipe) !== 'each') return null;
  const perFeature = new Uint32Array(count);
  for (const feature of points.feature) perFeature[feature]!++;
  return perFeature.some((own) => own > 1) ? perFeature : null;
}

/** Whether any feature has more than one point. */
export function hasSeveralPoints({ points: { feature } }: Columns): boolean {
  return feature.some((own, point) => own === feature[point - 1]);
}
