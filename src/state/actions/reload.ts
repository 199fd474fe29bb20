import { loadCatalog } from '../loadCatalog';
import { defineAction } from './action';

/** Try once more to load what the site publishes. */
export const reload = defineAction<null>({
  enabled: (state) => state.phase === 'failed',
  run: (context) => {
    const { catalogUrl } = context.store.getState();
    context.store.setState({ phase: 'loading', problem: null, levels: [] });
    if (catalogUrl !== null) void loadCatalog(context, catalogUrl);
  },
});
