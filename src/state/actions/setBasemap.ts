import type { Basemap } from '../slices/viewSlice';
import { defineAction } from './action';

export const setBasemap = defineAction<Basemap>({
  id: 'setBasemap',
  label: 'action.setBasemap',
  run: ({ store }, basemap) => {
    store.setState({ basemap });
  },
});
