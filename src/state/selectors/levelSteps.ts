import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';
import { selectLevel, selectSelectedIndex } from './level';

/** Where one can go from the chosen area: to the areas it is made up of, and to the area that it is part of. */
export interface LevelSteps {
  code: string;
  down: readonly { level: AreaLevel; count: number }[];
  up: { level: AreaLevel; code: string; name: string } | null;
}

/** null while no area is chosen. */
export const selectLevelSteps = createSelector(
  [selectLevel, selectSelectedIndex, (state: AppState) => state.levels],
  (level, index, levels): LevelSteps | null => {
    if (!level || index === null) return null;
    const { code, parentCode } = itemAt(level.areas, index);
    const others = levels.filter((other) => other !== level);
    const down = others
      .map((other) => ({
        level: other,
        count: other.areas.filter((area) => area.parentCode === code).length,
      }))
      .filter(({ count }) => count > 0);
    const larger =
      parentCode === null ? undefined : others.find(({ areas }) => areas.some((a) => a.code === parentCode));
    const area = larger?.areas.find((one) => one.code === parentCode);
    return { code, down, up: larger && area ? { level: larger, code: area.code, name: area.name } : null };
  },
);
