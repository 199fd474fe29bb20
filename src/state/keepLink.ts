import type { AppStore } from './appStore';
import { today } from './slices/settingsSlice';
import { encodeLink } from './urlCodec';

/**
 * Keep the address of the page in step with the state, so that copying it shares the view. The history is replaced,
 * not grown: "back" leaves the page instead of replaying every click.
 */
export function keepLink(store: AppStore): () => void {
  let scheduled = false;
  return store.subscribe(() => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      const query = encodeLink(store.getState(), today());
      const address = query === '' ? location.pathname : `${location.pathname}?${query}`;
      if (address !== location.pathname + location.search) history.replaceState(null, '', address);
    });
  });
}
