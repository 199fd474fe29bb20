import type { CountingContext } from '../../../src/domain/measures/countingRule';
import type { Result } from '../../../src/domain/result';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { Allocation, PreparedAreas } from '../../../src/engine/engine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import type { BenchData } from '../data/BenchData';
import type { AreasName, LayerSpec } from '../task';

/** The settings of every count here. */
export const CONTEXT: CountingContext = { date: 20261231, cpeWeights: 'call2022' };

/** A layer shared out over areas by the engine's own interface. */
export async function countedLayer(
  data: BenchData,
  areasName: AreasName,
  layer: LayerSpec,
  recipe: Pick<MeasureRecipe, 'target' | 'rule' | 'filtered'>,
): Promise<{ areas: PreparedAreas; allocation: Allocation }> {
  const { columns } = await data.areas(areasName);
  const areaRecipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
  const areas = must(columnarEngine.prepareAreas(columns, areaRecipe, areasName));
  const allColumns = { ...recipe, yearColumn: null, statusColumn: null, quantityColumn: null };
  const measures = await data.layer(layer);
  return { areas, allocation: must(await columnarEngine.allocate(areas, measures, allColumns, layer.kind)) };
}

/** Our own data are never bad input. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
