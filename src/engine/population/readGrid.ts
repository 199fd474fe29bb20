import type { Result } from '../../domain/result';
import { decodeText } from '../../io/decodeText';
import { readPopulationGrid } from '../../io/formats/csv/readPopulationGrid';
import type { PopulationGrid, PopulationGridRecipe } from '../../io/formats/csv/readPopulationGrid';
import type { LayerSource } from '../../io/layerSource';
import { fetchWhole } from '../../io/sources/fetchWhole';

/** Read a population grid from bytes or an address; the problems are those of both. */
export async function readGrid(
  source: LayerSource,
  recipe: PopulationGridRecipe,
): Promise<Result<PopulationGrid>> {
  if (source.kind === 'bytes') return parse(source.bytes, source.name, recipe);
  const bytes = await fetchWhole(source.url, source.name, {});
  return bytes.ok ? parse(bytes.value, source.name, recipe) : bytes;
}

function parse(bytes: Uint8Array, file: string, recipe: PopulationGridRecipe): Result<PopulationGrid> {
  return readPopulationGrid(decodeText(bytes), file, recipe);
}
