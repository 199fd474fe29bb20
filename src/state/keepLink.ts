import type { AppStore } from './appStore';
import { today } from './slices/settingsSlice';
import { decodeLink, encodeLink } from './urlCodec';

/**
 * Keep the address of the page in step with the state, so that copying it shares the view. Another page is a step in
 * the history, so that "back" leads from a report to the map; every other click replaces the address, so that nobody
 * has to go back through all of them.
 */
export function keepLink(store: AppStore): () => void {
  let scheduled = false;
  let { page } = store.getState();
  addEventListener('popstate', () => {
    // Only the page: what was chosen and changed since stays.
    page = decodeLink(location.search).page ?? 'map';
    store.setState({ page });
  });
  return store.subscribe(() => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      const state = store.getState();
      const query = encodeLink(state, today());
      const address = query === '' ? location.pathname : `${location.pathname}?${query}`;
      if (address === location.pathname + location.search) return;
      if (state.page === page) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      page = state.page;
    });
  });
}
