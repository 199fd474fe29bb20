import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';

/** The published level whose numbers are known, the municipalities; what units are scaled to and held against. */
export const selectKnownLevel = createSelector(
  [(state: Pick<AppState, 'levels'>) => state.levels],
  (levels): AreaLevel | null => levels.find(({ own, rolledUpFrom }) => !own && rolledUpFrom === null) ?? null,
);
