import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import type { AppState } from '../appStore';
import { areaKey } from '../slices/projectSlice';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { AreaLevel } from '../slices/dataSlice';

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
        ? [{ key: areaKey(reference), reference, level, index, area: level.areas[index]!, slot }]
        : [];
    }),
);

/** Compared areas that no open level holds, once every level of the catalog is there: a link can name what is not here. */
export const selectComparedMissing = createSelector(
  [
    (state: AppState) => state.compared,
    selectCompared,
    (state: AppState) => state.levels,
    (state: AppState) => state.catalog,
  ],
  (compared, found, levels, catalog): AreaReference[] => {
    const opening = catalog?.areas.some(({ id }) => !levels.some((level) => level.id === id)) ?? true;
    if (opening) return [];
    const keys = new Set(found.map(({ key }) => key));
    return compared.filter((reference) => !keys.has(areaKey(reference)));
  },
);
