import { loadCatalog } from '../loadCatalog';
import { releaseOutlines } from '../releaseOutlines';
import { defineAction } from './action';

/** Try once more to load what the site publishes. */
export const reload = defineAction<null>({
  enabled: (state) => state.phase === 'failed',
  run: (context) => {
    const { catalogUrl, levels } = context.store.getState();
    levels.filter(({ own }) => !own).forEach(releaseOutlines);
    // What the user opened or made stays.
    context.store.setState({ phase: 'loading', problem: null, levels: levels.filter(({ own }) => own) });
    if (catalogUrl !== null) void loadCatalog(context, catalogUrl);
  },
});
