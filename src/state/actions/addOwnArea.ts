import { nextOwnAreaColour, nextOwnAreaId } from '../../domain/areas/nextOwnArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { defineAction } from './action';

/** Keep one or more new areas of one's own and show their level, the last of them chosen. */
export const addOwnArea = defineAction<
  Pick<OwnArea, 'name' | 'origin' | 'geometry'> | readonly Pick<OwnArea, 'name' | 'origin' | 'geometry'>[]
>({
  run: ({ store }, input) => {
    store.setState((state) => {
      const added = 'name' in input ? [input] : input;
      // An area that can still be brought back keeps its id.
      const removed = state.notices.flatMap(({ undo }) => undo?.area ?? []);
      const ownAreas = added.reduce<readonly OwnArea[]>(
        (areas, area) => [
          ...areas,
          { id: nextOwnAreaId([...areas, ...removed]), colour: nextOwnAreaColour(areas), ...area },
        ],
        state.ownAreas,
      );
      return {
        ownAreas,
        levelId: OWN_AREAS_LEVEL,
        selectedCode: ownAreas.at(-1)?.id ?? null,
        hoveredIndex: null,
        filter: '',
        within: null,
      };
    });
  },
});
