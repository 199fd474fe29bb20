import type { LayerCounting } from '../domain/coverage/coverageTable';
import type { TimedRule } from '../domain/measures/countingRule';
import { lekpTarget } from '../domain/targets/lekp';
import type { TargetKey } from '../domain/targets/targetInForce';
import { NO_COLUMN } from './layerRecipe';
import type { MeasureRecipe } from './layerRecipe';
import { pointsCounted } from './pointsPerFeature';

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

/**
 * How a layer counts under its recipe, for whoever reads the numbers.
 * @param severalPoints whether any of its features has more than one point
 */
export function layerCounting(
  { key, name }: { key: TargetKey; name: string },
  recipe: MeasureRecipe,
  severalPoints: boolean,
): LayerCounting {
  const { rule, filtered, commonYear = null, common, quantityColumn } = recipe;
  return {
    ...{ kind: 'layer', key, name, rule, filtered, commonYear, ...(common && { common }) },
    takesGiven: rule === null && (quantityColumn !== NO_COLUMN || common?.quantity !== undefined),
    points: severalPoints ? pointsCounted(recipe) : null,
  };
}
