import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import { selectLevel } from './level';

/** The larger area that the shown level is limited to. */
export interface Within {
  name: string;
  /** The areas in it, as indices of the shown level. */
  indices: readonly number[];
}

/** null where the whole level is shown, or no area of it names that larger area. */
export const selectWithin = createSelector(
  [selectLevel, (state: AppState) => state.within, (state: AppState) => state.levels],
  (level, code, levels): Within | null => {
    if (!level || code === null) return null;
    const indices = level.areas.flatMap(({ parentCode }, index) => (parentCode === code ? [index] : []));
    if (indices.length === 0) return null;
    const larger = levels.flatMap(({ areas }) => areas).find((area) => area.code === code);
    return { name: larger?.name ?? code, indices };
  },
);

/** The box around the areas that are shown: west, south, east, north. */
export const selectShownBounds = createSelector([selectLevel, selectWithin], (level, within) => {
  if (!level || !within) return level?.bounds ?? null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of within.indices) {
    const [west, south, east, north] = level.boxes.subarray(4 * index, 4 * index + 4);
    box[0] = Math.min(box[0], west!);
    box[1] = Math.min(box[1], south!);
    box[2] = Math.max(box[2], east!);
    box[3] = Math.max(box[3], north!);
  }
  return box;
});
