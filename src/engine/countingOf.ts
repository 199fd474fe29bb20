import type { TimedRule } from '../domain/measures/countingRule';
import { lekpTarget } from '../domain/targets/lekp';
import type { MeasureRecipe } from './layerRecipe';

/**
 * The counting rule of a recipe: that of its target, from another year or to another day where the recipe says so. Where
 * its user says that the features count whatever their year, age does not matter.
 */
export function countingOf({ target, fromYear, deadline, commonYear }: MeasureRecipe): TimedRule {
  const pact = lekpTarget(target);
  const first = fromYear === undefined ? pact.counting.fromYear : fromYear;
  return {
    ...pact.counting,
    fromYear: commonYear === 'any' ? null : first,
    deadline: deadline ?? Number(pact.deadline.replaceAll('-', '')),
  };
}
