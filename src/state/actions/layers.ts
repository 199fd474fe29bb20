import { problem } from '../../domain/problem';
import { withStep } from '../history/withStep';
import { withNotice } from '../notify';
import { selectOwnLayers } from '../selectors/work';
import { dropping } from '../store/records';
import { updateLayer } from '../updateLayer';
import { defineAction } from './action';

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  run: ({ store, engine }, id) => {
    void engine.cancel(id);
    updateLayer(store, id, { status: 'failed', problem: problem('cancelled', {}), progress: null });
  },
});

/** Remove a layer of the user's own, measures or areas; the message that says so offers to bring it back. */
export const removeLayer = defineAction<string>({
  run: ({ store }, id) => {
    store.setState((state) => {
      const layer = selectOwnLayers(state).find((one) => one.id === id);
      if (!layer) return {};
      const params = { file: layer.name };
      const recorded = withStep(
        state,
        dropping(state.records, 'ownLayer', (one) => one.id === id),
        { label: { key: 'step.layerRemoved', params } },
      );
      return {
        ...recorded,
        ...withNotice(state, { text: { key: 'notice.layerRemoved', params }, step: recorded.past.at(-1)! }),
      };
    });
  },
});
