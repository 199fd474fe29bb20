import type { Basemap } from '../slices/viewSlice';
import { defineAction } from './action';

/** Choose what lies below the areas. */
export const setBasemap = defineAction<Basemap>({
  run: ({ store }, basemap) => {
    store.setState({ basemap });
  },
});
