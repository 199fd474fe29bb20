import { countAgain } from '../countLayers';
import { readWaitingLayers } from '../loadCatalog';
import { defineAction } from './action';

export const restoreExampleData = defineAction<null>({
  id: 'restoreExampleData',
  label: 'action.restoreExampleData',
  enabled: (state) => state.exampleDataRemoved,
  run: (context) => {
    context.store.setState({ exampleDataRemoved: false });
    // Settings may have changed while the layers were away, or they were never read.
    void countAgain(context).then(() => readWaitingLayers(context));
  },
});
