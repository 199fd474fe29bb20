import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import type { AreaSize } from '../../domain/compare/areaSize';
import { similarAreas } from '../../domain/compare/similarAreas';
import type { AppState } from '../appStore';
import { isCompared } from '../comparedAreas';
import type { AreaLevel } from '../slices/dataSlice';
import type { AreaReference } from '../../domain/areas/areaReference';
import { selectAreaSizes } from './areaSizes';

/** A level of so few areas is offered whole: every province beside every other. */
const FEW = 6;
const MOST_SUGGESTED = 5;

export interface SuggestedArea {
  reference: AreaReference;
  name: string;
  size: AreaSize;
}

export interface SuggestedAreas {
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
