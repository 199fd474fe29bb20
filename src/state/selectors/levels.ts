import { createSelector, ofLastAnswers } from './createSelector';
import { shallow } from 'zustand/shallow';
import type { AppState } from '../store/appStore';
import type { Bounds } from '../../engine/areaBoxes';
import type { AreaLevel } from '../store/data';
import { itemAt } from '../../domain/itemAt';
import { localText } from '../../domain/catalog/localText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { OWN_AREAS_LEVEL } from '../store/work';
import type { AreaMembers } from '../../domain/areas/ownArea';
import { membersByParent } from '../../domain/coverage/rollUp';

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

/** Where an area of a level lies, by its index: a new box for every time that it is asked for. null for none. */
export function boxAt({ boxes }: AreaLevel, index: number | null): Bounds | null {
  return index === null || index < 0
    ? null
    : ([...boxes.subarray(4 * index, 4 * index + 4)] as unknown as Bounds);
}

/** The published level whose numbers are known, the municipalities; what units are scaled to and held against. */
export const selectKnownLevel = createSelector(
  [(state: Pick<AppState, 'levels'>) => state.levels],
  (levels): AreaLevel | null => levels.find(({ own, rolledUpFrom }) => !own && rolledUpFrom === null) ?? null,
);

/** The level that shows where the areas of a level of one's own lie; null for any other level. */
export function contextLevelOf({ levels }: Pick<AppState, 'levels'>, level: AreaLevel): AreaLevel | null {
  return level.own ? (levels.find(({ own }) => !own) ?? null) : null;
}

/** Where one can go from the chosen area: to the areas it is made up of, and to the area that it is part of. */
interface LevelSteps {
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

/** Per state the same state with other levels on the screen, so that a selector meets the same object again. */
const views = new WeakMap<AppState, Map<string, AppState>>();

/**
 * The state as it would be with another level on the screen: a selector that speaks of the shown level answers for any
 * level when it is asked of this. Reselect remembers an answer per set of inputs, so levels do not push each other out.
 */
export function atLevel(state: AppState, levelId: string): AppState {
  if (state.levelId === levelId) return state;
  const known = views.get(state) ?? new Map<string, AppState>();
  views.set(state, known);
  const view = known.get(levelId) ?? { ...state, levelId };
  known.set(levelId, view);
  return view;
}

/** Where the borders of a level come from: for own areas the user, and the levels that they are composed of. */
export function levelSource(language: Language, { id, source }: Pick<AreaLevel, 'id' | 'source'>): string {
  const known = localText(language, source);
  if (id !== OWN_AREAS_LEVEL) return known;
  const own = translate(language, 'ownAreas.source');
  return known === '' ? own : `${own}; ${known}`;
}

/**
 * The layer of the user's own whose outlines a level has, by its name: that of a published level, or of the levels that
 * own areas are composed of. null where it has those that were published, or its own.
 * @param index of the one area that is asked about; absent: all of the level
 */
export function boundariesName(
  { levels }: Pick<AppState, 'levels'>,
  level: AreaLevel | null,
  index?: number,
): string | null {
  if (!level) return null;
  const members = index === undefined ? level.members : [level.members?.[index]];
  const composedOf = new Set(members?.flatMap((one) => one?.levelId ?? []));
  const lent = [level, ...levels.filter(({ id }) => composedOf.has(id))];
  return lent.find(({ boundaries }) => boundaries)?.boundaries?.own.name ?? null;
}

/** The level on which areas of a layer of the user's own are shown: itself, or the published one that has its outlines. */
export function levelOfLayer({ levels }: Pick<AppState, 'levels'>, layerId: string): AreaLevel | null {
  const lent = levels.filter(({ boundaries }) => boundaries?.own.id === layerId);
  return levels.find(({ id }) => id === layerId) ?? selectKnownLevel({ levels: lent });
}

/** The id of a level's areas in the engine; that of a level that is not open is its own. */
export function areasIdOf({ levels }: Pick<AppState, 'levels'>, levelId: string): string {
  return levels.find(({ id }) => id === levelId)?.areasId ?? levelId;
}

/** The level on which a level is counted: itself, or the one that adds up into it. */
function countedLevelOf(level: AreaLevel, levels: readonly AreaLevel[]): AreaLevel {
  return levels.find(({ id }) => id === level.rolledUpFrom) ?? level;
}

/** The level on which the numbers of the shown level are counted: itself, or the one that adds up into it. */
export const selectCountedLevel = createSelector(
  [selectLevel, (state: AppState) => state.levels],
  (level, levels): AreaLevel | null => level && countedLevelOf(level, levels),
);

/** A level, those that its areas are composed of, and those that add up into any of them. */
function levelsUnder(level: AreaLevel, levels: readonly AreaLevel[]): AreaLevel[] {
  const ids = new Set([level.rolledUpFrom, ...(level.members ?? []).map((members) => members?.levelId)]);
  const under = levels.filter((other) => other !== level && ids.has(other.id));
  return [level, ...under.flatMap((other) => levelsUnder(other, levels))];
}

/**
 * The levels that the numbers of the shown level rest on: the counted one, and those under its areas. Another level that
 * opens or goes, such as that of own areas, leaves them as they were.
 */
export const selectLevelsUnder = createSelector(
  [selectCountedLevel, (state: AppState) => state.levels],
  (counted, levels): readonly AreaLevel[] => (counted ? [...new Set(levelsUnder(counted, levels))] : []),
  ofLastAnswers(shallow),
);

/** The members of a composed area on the level on which they are counted. */
interface CountedMembers {
  level: AreaLevel;
  /** Indices of areas of that level. */
  indices: readonly number[];
  /** Members that the level does not have. */
  unknown: number;
}

/**
 * What is to be added up for a composed area: the areas of its members' level, or for one that is rolled up the areas
 * that make its members up.
 * @returns null while that level is not open
 */
export function countedMembers(
  { levelId, codes }: AreaMembers,
  levels: readonly AreaLevel[],
): CountedMembers | null {
  const named = levels.find(({ id }) => id === levelId);
  if (!named) return null;
  const level = countedLevelOf(named, levels);
  const byCode =
    level === named
      ? new Map(level.areas.map(({ code }, index) => [code, [index]]))
      : membersByParent(level.areas);
  const found = codes.map((code) => byCode.get(code) ?? []);
  return { level, indices: found.flat(), unknown: found.filter((indices) => indices.length === 0).length };
}

/** The counted level, and those on which the members of its areas are counted. */
export function levelsOfCount(counted: AreaLevel | null, levels: readonly AreaLevel[]): AreaLevel[] {
  const members = (counted?.members ?? []).map((one) => one && countedMembers(one, levels)?.level);
  return [...new Set([counted, ...members].filter((level) => level !== null && level !== undefined))];
}
