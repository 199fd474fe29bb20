import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';
import { selectLevel } from './level';

/** The level on which a level is counted: itself, or the one that adds up into it. */
export function countedLevelOf(level: AreaLevel, levels: readonly AreaLevel[]): AreaLevel {
  return levels.find(({ id }) => id === level.rolledUpFrom) ?? level;
}

/** The level on which the numbers of the shown level are counted: itself, or the one that adds up into it. */
export const selectCountedLevel = createSelector(
  [selectLevel, (state: AppState) => state.levels],
  (level, levels): AreaLevel | null => level && countedLevelOf(level, levels),
);
