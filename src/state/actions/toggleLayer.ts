import { defineAction } from './action';

/** Show or hide a measure layer on the map; its numbers stay. */
export const toggleLayer = defineAction<string>({
  run: ({ store }, layerId) => {
    const hiddenLayers = new Set(store.getState().hiddenLayers);
    if (!hiddenLayers.delete(layerId)) hiddenLayers.add(layerId);
    store.setState({ hiddenLayers });
  },
});
