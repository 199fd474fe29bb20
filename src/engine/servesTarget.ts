import { lekpTarget } from '../domain/targets/lekp';
import { GEOMETRY_KINDS, measuredOn } from '../domain/measures/quantityRule';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import { measureColumns } from './attributes/measureColumns';
import type { MeasureRecipe } from './layerRecipe';

/**
 * Whether a layer can bring its target anything at all: a quantity that is measured asks for lines or for polygons, or
 * under the target's own rule for a column with the quantity. A single feature that serves makes the layer serve; the
 * others are left out with their reason. A layer without any geometry lies nowhere, which is told as such.
 * @returns `layer.otherGeometry` naming what the target needs
 */
export function servesTarget(columns: Columns, recipe: MeasureRecipe, file: string): Result<null> {
  const needs = measuredOn(recipe.rule ?? lekpTarget(recipe.target).counting.quantity);
  if (needs === null) return ok(null);
  const has = GEOMETRY_KINDS.filter((one) => columns[one].feature.length > 0);
  if (has.length === 0 || has.includes(needs)) return ok(null);
  if (recipe.rule === null && recipe.common?.quantity !== undefined) return ok(null);
  const column = recipe.rule === null ? measureColumns(columns, recipe).quantity : null;
  const given = column === null ? undefined : findAttribute(columns, column);
  if (given?.isNull.includes(0)) return ok(null);
  return fail('layer.otherGeometry', { file, target: recipe.target, needs });
}
