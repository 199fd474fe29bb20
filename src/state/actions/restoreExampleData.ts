import { countAgain } from '../countLayers';
import { readWaitingLayers } from '../loadCatalog';
import { defineAction } from './action';

/** Bring the removed example data back, counted by the settings of now. */
export const restoreExampleData = defineAction<null>({
  enabled: (state) => state.exampleDataRemoved,
  run: (context) => {
    context.store.setState({ exampleDataRemoved: false });
    // Settings may have changed while the layers were away, or they were never read.
    void countAgain(context).then(() => readWaitingLayers(context));
  },
});
