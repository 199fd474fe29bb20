import { withStep } from '../history/withStep';
import { withNotice } from '../notify';
import { selectOwnLayers } from '../selectors/work';
import { dropping } from '../store/records';
import { defineAction } from './action';

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
