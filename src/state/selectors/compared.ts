import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { areaKey } from '../store/work';
import { centreOf } from '../../domain/areas/areaReference';
import type { AreaReference } from '../../domain/areas/areaReference';
import { areaSize } from '../../domain/compare/areaSize';
import type { AreaSize } from '../../domain/compare/areaSize';
import { membersByParent } from '../../domain/coverage/rollUp';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import { selectAreaDenominators } from './areaDenominators';
import { atLevel, selectCountedLevel, selectLevel } from './levels';

/** As many areas as can be read side by side. */
export const MOST_COMPARED = 4;

/** Whether an area stands beside others already. */
export function isCompared(compared: readonly AreaReference[], area: AreaReference): boolean {
  return compared.some((other) => areaKey(other) === areaKey(area));
}

/** The compared areas with one more at the end; the same as before when it is there already, or there is no room. */
export function withCompared(
  compared: readonly AreaReference[],
  { levelId, code }: AreaReference,
): readonly AreaReference[] {
  const area = { levelId, code };
  return compared.length >= MOST_COMPARED || isCompared(compared, area) ? compared : [...compared, area];
}

/** Index in a level of the area whose neighbours a code names all together; null for the code of an area itself. */
export function centreIn({ areas }: Pick<AreaLevel, 'areas'>, code: string): number | null {
  const centre = centreOf(code);
  if (centre === null || areas.some((area) => area.code === code)) return null;
  const index = areas.findIndex((area) => area.code === centre);
  return index < 0 ? null : index;
}

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
