import { exportCoverage } from '../exportFile';
import { defineAction } from './action';

export const exportLevel = defineAction<'geojson' | 'csv'>({
  id: 'exportLevel',
  label: 'action.exportLevel',
  enabled: (state) => state.phase === 'ready',
  run: (context, format) => {
    void exportCoverage(context, format);
  },
});
