import { defineAction } from './action';

/** Choose an area by its code; null goes back to everything together. */
export const selectArea = defineAction<string | null>({
  id: 'selectArea',
  label: 'action.selectArea',
  run: ({ store }, selectedCode) => {
    store.setState(selectedCode === null ? { selectedCode, page: 'map' } : { selectedCode });
  },
});
