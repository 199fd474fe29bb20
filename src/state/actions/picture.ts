import { offerDownload } from '../jobs/offerDownload';
import { defineAction } from '../store/action';
import { notify } from '../store/notices';

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
