import type { Bounds } from '../../engine/areaBoxes';
import type { CountSummary } from '../../domain/measures/countSummary';
import { lekpTarget } from '../../domain/targets/lekp';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { AppState } from '../store/appStore';
import type { AreaLevel, MeasureLayer } from '../store/data';
import { recipeFrom } from '../../engine/layerRecipe';
import type { CountQuestion } from '../../worker/layerCalls';
import { countingContext, countOf } from './counts';
import { selectCountedLevel } from './levels';
import { selectTargetInForce } from './targets';
import { openLevels } from './work';

/** The box around an open layer: west, south, east, north; null while its positions are not there, and for none. */
export function layerBounds(
  { levels, layers }: Pick<AppState, 'levels' | 'layers'>,
  id: string,
): Bounds | null {
  const level: AreaLevel | undefined = openLevels(levels).find((one) => one.id === id);
  if (level) return level.bounds;
  return layers.find((one) => one.id === id)?.positions?.bounds ?? null;
}

/** By what the rows of an attribute table are counted: as the numbers of the page; null where nothing is. */
export function rowsQuestion(state: AppState, layerId: string): CountQuestion | null {
  const layer = state.layers.find(({ id }) => id === layerId);
  const level = selectCountedLevel(state);
  if (!layer || !level) return null;
  const terms = ownTerms(selectTargetInForce(state, layer.target)?.target ?? lekpTarget(layer.target));
  const recipe = recipeFrom(layer.recipe, terms);
  return { areasId: level.areasId, recipe, context: countingContext(state) };
}

/** Layers in the order in which the user has them: the last lies on top. Those of the catalog come first. */
export function inOrder<Layer extends { id: string }>(
  layers: readonly Layer[],
  own: readonly { id: string }[],
): Layer[] {
  const place = new Map(own.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Layer): number => place.get(id) ?? -1;
  return [...layers].sort((a, b) => placeOf(a) - placeOf(b));
}

/** How many features of a layer count at the date, wherever they lie, and why the others do not; null before that is known. */
export function layerSummary(state: AppState, layer: MeasureLayer): CountSummary | null {
  const level = selectCountedLevel(state);
  const terms = ownTerms(selectTargetInForce(state, layer.target)?.target ?? lekpTarget(layer.target));
  return (level && countOf(state, level, layer, terms)?.summary) ?? null;
}
