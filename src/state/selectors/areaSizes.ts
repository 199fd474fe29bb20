import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import { areaSize } from '../../domain/compare/areaSize';
import type { AreaSize } from '../../domain/compare/areaSize';
import { membersByParent } from '../../domain/coverage/rollUp';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import type { AppState } from '../appStore';
import { selectAreaDenominators } from './areaDenominators';
import { atLevel } from './atLevel';
import { selectCountedLevel } from './countedLevel';
import { selectLevel } from './level';

const selectShownSizes = createSelector(
  [selectLevel, selectCountedLevel, (state: AppState) => selectAreaDenominators(state, 'inhabitants')],
  (level, counted, inhabitants): readonly AreaSize[] => {
    if (!level || !counted) return [];
    const members = level.rolledUpFrom ? membersByParent(counted.areas) : null;
    return level.areas.map(({ code }, index) =>
      areaSize(
        members
          ? sumDenominators((members.get(code) ?? []).map((member) => itemAt(inhabitants, member)))
          : itemAt(inhabitants, index),
        itemAt(level.surfaces, index),
      ),
    );
  },
);

/** Inhabitants, surface and density of every area of a level, in the order of its areas. */
export function selectAreaSizes(state: AppState, levelId: string): readonly AreaSize[] {
  return selectShownSizes(atLevel(state, levelId));
}
