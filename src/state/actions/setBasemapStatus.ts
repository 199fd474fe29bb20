import type { BasemapStatus } from '../slices/viewSlice';
import { defineAction } from './action';

/** Note how the background fares; its failure never stops the map. */
export const setBasemapStatus = defineAction<BasemapStatus>({
  run: ({ store }, basemapStatus) => {
    store.setState({ basemapStatus });
  },
});
