import { notify } from '../notify';
import { today } from '../slices/settingsSlice';
import { encodeLink, linkHoldsAll } from '../urlCodec';
import { defineAction } from './action';

/** Copy the address that restores this view, and say what it cannot carry. */
export const copyLink = defineAction<null>({
  enabled: (state) => state.phase === 'ready',
  run: ({ store }) => {
    const state = store.getState();
    const link = new URL(`?${encodeLink(state, today())}`, location.href).href;
    const copied = (): void => {
      const key = linkHoldsAll(state) ? 'notice.linkCopied' : 'notice.linkCopiedWithout';
      notify(store, { text: { key, params: {} } });
    };
    const refused = (): void => {
      notify(store, { problem: { code: 'link.notCopied', params: { link } } });
    };
    // Absent where the page does not come over https.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) clipboard.writeText(link).then(copied, refused);
    else refused();
  },
});
