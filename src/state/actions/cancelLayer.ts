import { problem } from '../../domain/problem';
import { updateLayer } from '../updateLayer';
import { defineAction } from './action';

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  run: ({ store, engine }, id) => {
    void engine.cancel(id);
    updateLayer(store, id, { status: 'failed', problem: problem('cancelled', {}), progress: null });
  },
});
