import type { Feature, Geometry } from 'geojson';
import { plainEngine } from '../../src/engine/plain/plainEngine';
import { bareRecipe } from './bareRecipe';
import { geojsonColumns } from './geojsonColumns';
import { valueOf } from './valueOf';

/**
 * Realised quantity and counted features per area code, by the plain engine under a bare quantity rule.
 * @param areas features with the text properties `code` and `name`.
 */
export async function countPerArea(
  areas: readonly Feature[],
  measures: readonly Geometry[],
  rule: 'count' | 'length' | 'area',
): Promise<Map<string, { quantity: number; counted: number }>> {
  const areaColumns = geojsonColumns(areas, { code: 'text', name: 'text' });
  const areaRecipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const prepared = valueOf(plainEngine.prepareAreas(areaColumns, areaRecipe, 'areas'));
  const columns = geojsonColumns(measures.map((geometry) => ({ geometry, properties: {} })));
  const recipe = bareRecipe(rule);
  const allocation = valueOf(await plainEngine.allocate(prepared, columns, recipe, 'measures'));
  const tally = plainEngine.tally(allocation, { date: 20260101, cpeWeights: 'call2022' });
  return new Map(
    prepared.areas.map(({ code }, i) => [code, { quantity: tally.realised[i]!, counted: tally.counted[i]! }]),
  );
}
