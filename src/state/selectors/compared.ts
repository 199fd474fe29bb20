import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import type { Area } from '../../domain/areas/area';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { AppState } from '../appStore';
import { areaKey, OWN_AREAS_LEVEL } from '../slices/projectSlice';
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
