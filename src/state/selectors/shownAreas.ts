import { createSelector, ofLastAnswers } from './createSelector';
import type { AppState } from '../store/appStore';
import { selectLevel, contextLevelOf } from './levels';
import type { Bounds } from '../../engine/areaBoxes';
import { sameItems, selectOwnAreas } from './work';
import { OWN_AREAS_LEVEL } from '../store/work';

/** The larger area that the shown level is limited to. */
interface Within {
  name: string;
  /** The areas in it, as indices of the shown level. */
  indices: readonly number[];
}

function sameWithin(a: Within | null, b: Within | null): boolean {
  return a === b || (a !== null && a.name === b?.name && sameItems(a.indices, b.indices));
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
  ofLastAnswers(sameWithin),
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

/** Own areas to outline on the map: an address of their outlines, and a colour for each; null for none. */
export const selectOwnOutlines = createSelector(
  [
    (state: AppState) => state.levels.find(({ id }) => id === OWN_AREAS_LEVEL),
    selectOwnAreas,
    (state: AppState) => state.hiddenLayers.has(OWN_AREAS_LEVEL),
    (state: AppState) => selectLevel(state)?.id === OWN_AREAS_LEVEL,
  ],
  (level, ownAreas, hidden, shown): { url: string; colours: string[] } | null => {
    if (!level || (hidden && !shown)) return null;
    const colourOf = new Map(ownAreas.map(({ id, colour }) => [id, colour]));
    return { url: level.outlineUrl, colours: level.areas.map(({ code }) => colourOf.get(code) ?? '#000000') };
  },
);

/**
 * Address of the areas to draw in grey under those of the level: under a level of one's own, which may be a few areas
 * only, and under the part of a level that lies in a larger area. null for any other level.
 */
export function selectContextUrl(state: AppState): string | null {
  if (selectWithin(state)) return selectLevel(state)?.outlineUrl ?? null;
  const level = selectLevel(state);
  return (level && contextLevelOf(state, level)?.outlineUrl) ?? null;
}

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
