import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { Area } from '../../domain/areas/area';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { AppState } from '../store/appStore';
import { areaKey, OWN_AREAS_LEVEL } from '../store/work';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { AreaLevel } from '../store/data';
import { areaSize } from '../../domain/compare/areaSize';
import type { AreaSize } from '../../domain/compare/areaSize';
import { membersByParent } from '../../domain/coverage/rollUp';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import { selectAreaDenominators } from './areaDenominators';
import { atLevel, selectCountedLevel, selectLevel } from './levels';
import { similarAreas } from '../../domain/compare/similarAreas';

/** An area that stands beside others, found among the open levels. */
export interface ComparedArea {
  key: string;
  reference: AreaReference;
  level: AreaLevel;
  /** Index of the area in its level. */
  index: number;
  area: Area;
  /** Place among the compared areas from 0 on: its letter, shape and colour. It is the reference's, found or not. */
  slot: number;
}

/** The compared areas that are open, in their order. */
export const selectCompared = createSelector(
  [(state: AppState) => state.compared, (state: AppState) => state.levels],
  (compared, levels): ComparedArea[] =>
    compared.flatMap((reference, slot) => {
      const level = levels.find(({ id }) => id === reference.levelId);
      const index = level?.areas.findIndex(({ code }) => code === reference.code) ?? -1;
      return level && index >= 0
        ? [{ key: areaKey(reference), reference, level, index, area: itemAt(level.areas, index), slot }]
        : [];
    }),
);

/**
 * Compared areas that no open level holds, once every level of the catalog is there: a link can name what is not here.
 * An own area that was taken away is not among them: an undo brings it back, to its place in the comparison.
 */
export const selectComparedMissing = createSelector(
  [
    (state: AppState) => state.compared,
    selectCompared,
    (state: AppState) => state.levels,
    (state: AppState) => state.catalog,
    (state: AppState) => state.past,
    (state: AppState) => state.future,
  ],
  (compared, found, levels, catalog, past, future): AreaReference[] => {
    const opening = catalog?.areas.some(({ id }) => !levels.some((level) => level.id === id)) ?? true;
    if (opening) return [];
    const keys = new Set(found.map(({ key }) => key));
    const stepped = [...past, ...future].flatMap(({ changes }) =>
      changes.map(({ before, after }) => before ?? after),
    );
    const taken = new Set(
      stepped.flatMap((record) => (record?.kind === 'ownArea' ? [(record.value as OwnArea).id] : [])),
    );
    const isTakenAway = ({ levelId, code }: AreaReference) => levelId === OWN_AREAS_LEVEL && taken.has(code);
    return compared.filter((reference) => !keys.has(areaKey(reference)) && !isTakenAway(reference));
  },
);

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

/** A level of so few areas is offered whole: every province beside every other. */
const FEW = 6;
const MOST_SUGGESTED = 5;

interface SuggestedArea {
  reference: AreaReference;
  name: string;
  size: AreaSize;
}

interface SuggestedAreas {
  /** `others`: all that the level holds. `similar`: about as large and as densely populated. */
  kind: 'others' | 'similar';
  level: AreaLevel;
  areas: readonly SuggestedArea[];
}

/** An own area is held against the smallest official areas that are counted: a level of own areas says little. */
function levelToChooseFrom(levels: readonly AreaLevel[], level: AreaLevel): AreaLevel {
  return level.own ? (levels.find(({ own, rolledUpFrom }) => !own && rolledUpFrom === null) ?? level) : level;
}

const selectByKey = createSelector(
  [
    (state: AppState) => state.levels,
    (state: AppState) => state.compared,
    (_: AppState, level: AreaLevel) => level,
    (_state: AppState, _level: AreaLevel, code: string) => code,
    (state: AppState, level: AreaLevel) => selectAreaSizes(state, level.id),
    (state: AppState, level: AreaLevel) => selectAreaSizes(state, levelToChooseFrom(state.levels, level).id),
  ],
  (levels, compared, level, code, ownSizes, sizes): SuggestedAreas => {
    const from = levelToChooseFrom(levels, level);
    const own = ownSizes[level.areas.findIndex((area) => area.code === code)];
    const few = from === level && from.areas.length <= FEW;
    const order = few ? from.areas.map((_, index) => index) : own ? similarAreas(own, sizes) : [];
    const areas = order
      .map((index): SuggestedArea => {
        const area = itemAt(from.areas, index);
        return {
          reference: { levelId: from.id, code: area.code },
          name: area.name,
          size: itemAt(sizes, index),
        };
      })
      .filter(
        ({ reference }) =>
          !(reference.levelId === level.id && reference.code === code) && !isCompared(compared, reference),
      )
      .slice(0, MOST_SUGGESTED);
    return { kind: few ? 'others' : 'similar', level: from, areas };
  },
);

/** Areas to put beside one: the others of a small level, or those most like it, without what is compared already. */
export function selectSuggestedAreas(
  state: AppState,
  { levelId, code }: AreaReference,
): SuggestedAreas | null {
  const level = state.levels.find(({ id }) => id === levelId);
  return level ? selectByKey(state, level, code) : null;
}
