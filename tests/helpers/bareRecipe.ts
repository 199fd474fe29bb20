import { parseQuantityRule } from '../../src/domain/measures/quantityRule';
import type { MeasureRecipe } from '../../src/engine/layerRecipe';

/** A recipe by which everything of a layer counts, whatever its year, under a bare rule such as `length`. */
export const bareRecipe = (rule: string): MeasureRecipe => ({
  ...{ target: 'bomen', rule: parseQuantityRule(rule), filtered: false },
  ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
});
