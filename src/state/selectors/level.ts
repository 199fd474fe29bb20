import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';

/** The level on the screen; null while nothing is open. */
export const selectLevel = createSelector(
  [(state: AppState) => state.levels, (state: AppState) => state.levelId],
  (levels, levelId): AreaLevel | null => levels.find((level) => level.id === levelId) ?? levels[0] ?? null,
);

/** Index of the chosen area in its level; null when none is chosen or the level does not hold it. */
export const selectSelectedIndex = createSelector(
  [selectLevel, (state: AppState) => state.selectedCode],
  (level, code): number | null => {
    if (level === null || code === null) return null;
    const index = level.areas.findIndex((area) => area.code === code);
    return index === -1 ? null : index;
  },
);
