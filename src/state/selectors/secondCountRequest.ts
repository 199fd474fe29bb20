import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { membersByParent } from '../../domain/coverage/rollUp';
import { recipeFrom } from '../../engine/layerRecipe';
import type { SecondCountRequest } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { countingContext } from '../jobs/countTasks';
import { allocationKey } from '../slices/countKeys';
import { selectPendingTargets } from './counts';
import type { AreaLevel } from '../slices/dataSlice';
import { selectCountedLevel } from './countedLevel';
import { countedMembers } from './countedMembers';
import { selectLevel } from './level';
import { countedTerms } from './ownTerms';
import { selectTargetSources } from './targetSources';
import { selectWithin } from './within';

/**
 * Why a record has no second count: its number comes from figures, of which there is nothing to count; there is no
 * number, or it is still being counted; its areas are counted on several levels.
 */
export type NoSecondCount = 'figures' | 'notCounted' | 'severalLevels';

/** What the number of a record of the shown level was counted from, to count it once more. */
export function secondCountRequest(
  state: AppState,
  record: CoverageRecord,
): SecondCountRequest | NoSecondCount {
  const { layers, figures } = selectTargetSources(state)[record.target];
  if (record.realised === null) return 'notCounted';
  if (figures.length > 0) return 'figures';
  if (selectPendingTargets(state).has(record.target)) return 'notCounted';
  const counted = countedAreas(state, record.areaCode);
  if (!counted) return 'severalLevels';
  const terms = countedTerms(state, record.key);
  return {
    areasId: counted.level.areasId,
    areas: counted.indices,
    layers: layers
      .filter((layer) => allocationKey(counted.level, layer, terms) in state.counts)
      .map(({ id, recipe }) => ({ layerId: id, recipe: recipeFrom(recipe, terms) })),
    context: countingContext(state),
  };
}

/**
 * The areas with geometry that add up to an area of the shown level, or for a code that is none of its areas to
 * everything that is shown; null where they belong to several levels.
 */
function countedAreas(
  state: AppState,
  code: string,
): { level: AreaLevel; indices: readonly number[] } | null {
  const [shown, level] = [selectLevel(state), selectCountedLevel(state)];
  if (!shown || !level) return null;
  const index = shown.areas.findIndex((area) => area.code === code);
  if (index === -1) {
    if (level.members?.some((members) => members !== null)) return null;
    const within = level === shown ? selectWithin(state) : null;
    return { level, indices: within?.indices ?? [...level.areas.keys()] };
  }
  if (level !== shown) return { level, indices: membersByParent(level.areas).get(code) ?? [] };
  const members = level.members?.[index];
  return members ? countedMembers(members, state.levels) : { level, indices: [index] };
}
