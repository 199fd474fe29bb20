import { lekpTarget } from '../domain/targets/lekp';
import type { Columns } from '../io/columns';
import type { MeasureRecipe } from './layerRecipe';

/**
 * How often every feature counts under a rule that counts things: by its points, for in a MultiPoint each is a thing.
 * @returns null where every feature counts once: none has more than one point, the recipe says that features count, or
 * nothing is counted. A feature without points has 0 and counts once.
 */
export function pointsPerFeature({ count, points }: Columns, recipe: MeasureRecipe): Uint32Array | null {
  const { counting } = lekpTarget(recipe.target);
  const { kind } = recipe.rule ?? counting.quantity;
  // A station that names no connectors is one, and so is every point of it.
  const countsThings = kind === 'count' || (recipe.rule === null && counting.weighConnectors);
  if (!countsThings || !(recipe.pointsCount ?? recipe.rule === null)) return null;
  const perFeature = new Uint32Array(count);
  for (const feature of points.feature) perFeature[feature]!++;
  return perFeature.some((own) => own > 1) ? perFeature : null;
}
