import { loadCatalog } from '../loadCatalog';
import { releaseOutlines } from '../releaseOutlines';
import { defineAction } from './action';

/** Try once more to load what the site publishes. */
export const reload = defineAction<null>({
  enabled: (state) => state.phase === 'failed',
  run: (context) => {
    const { catalogUrl, levels } = context.store.getState();
    levels.forEach(releaseOutlines);
    context.store.setState({ phase: 'loading', problem: null, levels: [] });
    if (catalogUrl !== null) void loadCatalog(context, catalogUrl);
  },
});
