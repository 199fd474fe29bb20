import { selectOwnAreas } from './work';
import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { contextLevelOf } from './contextLevel';
import { selectLevel } from './level';
import { selectWithin } from './within';

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
