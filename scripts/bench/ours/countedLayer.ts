import type { CountingContext } from '../../../src/domain/measures/countingRule';
import type { Result } from '../../../src/domain/result';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { Allocation, PreparedAreas } from '../../../src/engine/engine';
import type { Columns } from '../../../src/features/columns';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import type { BenchData } from '../data/BenchData';
import type { AreasName, LayerSpec } from '../benchTasks';

/** The settings of every count here. */
export const CONTEXT: CountingContext = { date: 20261231, cpeWeights: 'call2022' };

type CountRecipe = Pick<MeasureRecipe, 'target' | 'rule' | 'filtered'>;

/** A layer over areas by the engine's own interface; its columns have their usual names. */
export async function countLayer(
  areas: PreparedAreas,
  columns: Columns,
  recipe: CountRecipe,
): Promise<Allocation> {
  const usual = { ...recipe, yearColumn: null, statusColumn: null, quantityColumn: null };
  return must(await columnarEngine.allocate(areas, columns, usual, recipe.target));
}

/** A layer of the benchmark shared out over its areas. */
export async function countedLayer(
  data: BenchData,
  areasName: AreasName,
  layer: LayerSpec,
  recipe: CountRecipe,
): Promise<{ areas: PreparedAreas; allocation: Allocation }> {
  const { columns } = await data.areas(areasName);
  const areaRecipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
  const areas = must(columnarEngine.prepareAreas(columns, areaRecipe, areasName));
  return { areas, allocation: await countLayer(areas, await data.layer(layer), recipe) };
}

/** Our own data are never bad input. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
