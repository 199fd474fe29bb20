import { createSelector } from 'reselect';
import type { AppState } from '../appStore';

/** The measure layers that take part: without the example data once that is removed. */
export const selectShownLayers = createSelector(
  [(state: AppState) => state.layers, (state: AppState) => state.exampleDataRemoved],
  (layers, removed) => (removed ? layers.filter((layer) => !layer.synthetic) : layers),
);
