import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Columns } from '../../features/columns';
import type { AreaRecipe } from '../layerRecipe';
import { readAreas } from '../readAreas';
import { PlainAreas } from './plainAreas';

/** Check an area layer and make it ready for counting; the problems are those of {@link readAreas}. */
export function prepareAreas(columns: Columns, recipe: AreaRecipe, file: string): Result<PlainAreas> {
  const areas = readAreas(columns, recipe, file);
  return areas.ok ? ok(new PlainAreas(areas.value)) : areas;
}
