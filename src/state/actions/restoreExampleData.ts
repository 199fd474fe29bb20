import { readWaitingLayers } from '../loadCatalog';
import { defineAction } from './action';

/** Bring the removed example data back; layers that were never read are read now. */
export const restoreExampleData = defineAction<null>({
  enabled: (state) => state.exampleDataRemoved,
  run: (context) => {
    context.store.setState({ exampleDataRemoved: false });
    void readWaitingLayers(context);
  },
});
