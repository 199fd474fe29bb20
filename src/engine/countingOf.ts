import type { CountingRule } from '../domain/measures/countingRule';
import { lekpTarget } from '../domain/targets/lekp';
import type { MeasureRecipe } from './layerRecipe';

/** The counting rule of a recipe: that of its target, from another year where the recipe says so. */
export function countingOf({ target, fromYear }: MeasureRecipe): CountingRule {
  const { counting } = lekpTarget(target);
  return fromYear === undefined ? counting : { ...counting, fromYear };
}
