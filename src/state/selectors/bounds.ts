import { createSelector } from 'reselect';
import type { Bounds } from '../../engine/protocol';
import type { AppState } from '../appStore';

/** The box around all open areas, so that a large file by address is read only where it matters. */
export const selectBounds = createSelector([(state: AppState) => state.levels], (levels): Bounds | null =>
  levels.length === 0
    ? null
    : levels
        .map(({ bounds }) => bounds)
        .reduce((a, b) => [
          Math.min(a[0], b[0]),
          Math.min(a[1], b[1]),
          Math.max(a[2], b[2]),
          Math.max(a[3], b[3]),
        ]),
);
