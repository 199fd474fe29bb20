import { defineAction } from './action';

/** Show or hide a measure layer on the map; its numbers stay. */
export const toggleLayer = defineAction<string>({
  id: 'toggleLayer',
  label: 'action.toggleLayer',
  run: ({ store }, layerId) => {
    const hiddenLayers = new Set(store.getState().hiddenLayers);
    if (!hiddenLayers.delete(layerId)) hiddenLayers.add(layerId);
    store.setState({ hiddenLayers });
  },
});
