import type { MapPosition } from '../slices/viewSlice';
import { defineAction } from './action';

export const setMapPosition = defineAction<MapPosition>({
  id: 'setMapPosition',
  label: 'action.setMapPosition',
  run: ({ store }, mapPosition) => {
    store.setState({ mapPosition });
  },
});
