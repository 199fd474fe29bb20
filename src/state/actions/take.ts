import type { Problem } from '../../domain/problem';
import { exportFile, offerDownload } from '../jobs/exportFile';
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

/** Ask for a picture of the map; the room that knows the map makes it. */
export const wantPicture = defineAction<null>({
  history: 'outside',
  label: 'project.picture',
  enabled: (state) => state.phase === 'ready' && !state.pictureWanted,
  run: ({ store }) => {
    store.setState({ pictureWanted: true });
  },
});

/** Do without the picture that was asked for. */
export const cancelPicture = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ pictureWanted: false });
  },
});

/** The picture that was asked for, as a PNG; null when it could not be made. */
export const deliverPicture = defineAction<{ name: string; picture: Blob | null }>({
  history: 'outside',
  run: ({ store }, { name, picture }) => {
    store.setState({ pictureWanted: false });
    if (!picture) {
      notify(store, { problem: { code: 'picture.failed', params: {} } });
      return;
    }
    offerDownload(name, 'image/png', picture);
    notify(store, { text: { key: 'notice.saved', params: { file: name } } });
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
