import type { Area } from '../domain/areas/area';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { attributeValue } from '../io/columns';
import type { AttributeColumn, Columns } from '../io/columns';
import { requireColumn } from './attributes/requireColumn';
import type { AreaRecipe } from './layerRecipe';

/**
 * The areas of a layer, one per feature. It must have polygons, and the code column a value for every feature and no
 * value twice. An area without geometry stays: nothing lies in it. Points and lines are not used.
 */
export function readAreas(columns: Columns, recipe: AreaRecipe, file: string): Result<Area[]> {
  if (columns.polygons.feature.length === 0) return fail('areas.noPolygons', { file });
  const codes = requireColumn(columns, recipe.codeColumn, file);
  if (!codes.ok) return codes;
  const names = requireColumn(columns, recipe.nameColumn, file);
  if (!names.ok) return names;
  const parents = recipe.parentColumn === null ? null : requireColumn(columns, recipe.parentColumn, file);
  if (parents?.ok === false) return parents;

  const areas: Area[] = [];
  const seen = new Set<string>();
  for (let feature = 0; feature < columns.count; feature++) {
    const code = textAt(codes.value, feature);
    if (code === null) return fail('areas.noCode', { file, feature: feature + 1, column: recipe.codeColumn });
    if (seen.has(code)) return fail('areas.duplicateCode', { file, code });
    seen.add(code);
    areas.push({
      code,
      name: textAt(names.value, feature) ?? code,
      parentCode: parents && textAt(parents.value, feature),
    });
  }
  return ok(areas);
}

function textAt(column: AttributeColumn, feature: number): string | null {
  const value = attributeValue(column, feature);
  return value === null || value === '' ? null : String(value);
}
