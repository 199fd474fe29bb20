import { exportMeasures } from '../exportFile';
import { defineAction } from './action';

export const exportLayer = defineAction<string>({
  id: 'exportLayer',
  label: 'action.exportLayer',
  run: (context, layerId) => {
    const layer = context.store.getState().layers.find(({ id }) => id === layerId);
    if (layer) void exportMeasures(context, layer);
  },
});
