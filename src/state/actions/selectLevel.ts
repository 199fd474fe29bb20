import { selectOwnAreas } from '../selectors/work';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { defineAction } from './action';

/** Another level has other areas, so the choice of an area does not carry over. */
export const selectLevel = defineAction<string>({
  run: ({ store }, levelId) => {
    const { levelId: shown } = store.getState();
    if (levelId === shown) return;
    // Own areas may overlap, so there is nothing that they are together: one of them is always chosen.
    const selectedCode =
      levelId === OWN_AREAS_LEVEL ? (selectOwnAreas(store.getState())[0]?.id ?? null) : null;
    store.setState({ levelId, selectedCode, hoveredIndex: null, filter: '', page: 'map', within: null });
  },
});
