import { ownTerms } from '../../domain/targets/ownTerms';
import { recipeFrom } from '../../engine/layerRecipe';
import type { EngineApi } from '../../worker/protocol';
import type { AppState } from '../store/appStore';
import type { ChosenMeasure } from '../store/view';
import { countingContext } from './counts';
import { selectDrawnMeasures } from './drawing';
import { selectCountedLevel } from './levels';
import { selectShownTarget } from './targets';

/** The measure that was chosen on the map; null when the map draws it no more. */
export function selectChosenMeasure(state: AppState): ChosenMeasure | null {
  const { chosenMeasure: chosen } = state;
  if (!chosen) return null;
  return selectDrawnMeasures(state).some(({ layerId }) => layerId === chosen.layerId) ? chosen : null;
}

/**
 * What to ask the engine about a measure, so that its answer is what the tally of the shown target holds of it at the
 * date and under the weights of the page; null while its layer or the areas are not open.
 */
export function measureQuestion(
  state: AppState,
  { layerId, feature }: Pick<ChosenMeasure, 'layerId' | 'feature'>,
): Parameters<EngineApi['measureFacts']> | null {
  const level = selectCountedLevel(state);
  const layer = state.layers.find(({ id }) => id === layerId);
  if (!level || !layer) return null;
  const recipe = recipeFrom(layer.recipe, ownTerms(selectShownTarget(state).target));
  return [level.areasId, layerId, recipe, countingContext(state), feature];
}
