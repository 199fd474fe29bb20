import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { defineAction } from './action';

/**
 * Choose an area by its code; null goes back to everything together. Own areas may overlap, so there is nothing that
 * they are together: one of them stays chosen.
 */
export const selectArea = defineAction<string | null>({
  run: ({ store }, selectedCode) => {
    if (selectedCode === null && store.getState().levelId === OWN_AREAS_LEVEL) return;
    store.setState(selectedCode === null ? { selectedCode, page: 'map' } : { selectedCode });
  },
});
