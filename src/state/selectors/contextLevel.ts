import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';

/** The level that shows where the areas of a level of one's own lie; null for any other level. */
export function contextLevelOf({ levels }: Pick<AppState, 'levels'>, level: AreaLevel): AreaLevel | null {
  return level.own ? (levels.find(({ own }) => !own) ?? null) : null;
}
