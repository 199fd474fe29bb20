import type { MapPosition } from '../slices/viewSlice';
import { defineAction } from './action';

/** Remember where the map was moved to, for the link. */
export const setMapPosition = defineAction<MapPosition>({
  run: ({ store }, mapPosition) => {
    store.setState({ mapPosition });
  },
});
