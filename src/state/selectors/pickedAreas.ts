import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import { selectLevel } from './level';

/** Whether a click on the map takes an area into the one in the making: not while another level is shown. */
export function selectIsPicking(state: AppState): boolean {
  const { composition } = state;
  return composition !== null && composition.picking && composition.levelId === selectLevel(state)?.id;
}

/** The members of the area in the making, as indices of the shown level; none while another level is shown. */
export const selectPickedIndices = createSelector(
  [selectLevel, (state: AppState) => state.composition],
  (level, composition): readonly number[] => {
    if (!level || composition?.levelId !== level.id) return [];
    const codes = new Set(composition.codes);
    return level.areas.flatMap(({ code }, index) => (codes.has(code) ? [index] : []));
  },
);
