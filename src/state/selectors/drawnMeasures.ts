import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import { selectTargetSources } from './targetSources';

/** The measures of the chosen target that the map draws: those that came, and are not switched off. */
export const selectDrawnMeasures = createSelector(
  [selectTargetSources, (state: AppState) => state.target, (state: AppState) => state.hiddenLayers],
  (sources, target, hidden) =>
    sources[target].layers.flatMap((layer) =>
      layer.geometry && !hidden.has(layer.id) ? [layer.geometry] : [],
    ),
);
