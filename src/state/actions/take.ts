import type { Problem } from '../../domain/problem';
import { exportFile } from '../jobs/exportFile';
import type { TakeRequest } from '../jobs/exportFile';
import { notify } from '../store/notices';
import { today } from '../store/view';
import { encodeLink, linkHoldsAll } from '../link/urlCodec';
import { defineAction } from '../store/action';

interface TakeFileInput extends TakeRequest {
  /** Hears the problem that stopped it, or null once the file was offered. */
  onDone: (problem: Problem | null) => void;
}

/** Make a file of figures or shapes, and offer it as a download. */
export const takeFile = defineAction<TakeFileInput>({
  history: 'outside',
  enabled: (state) => state.phase === 'ready',
  run: (context, { onDone, ...request }) => {
    void exportFile(context, request).then((result) => {
      onDone(result.ok ? null : result.problem);
    });
  },
});

/** Copy the address that restores this view, and say what it cannot carry. */
export const copyLink = defineAction<null>({
  history: 'outside',
  label: 'project.link',
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
