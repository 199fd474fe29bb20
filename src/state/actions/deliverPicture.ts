import { notify } from '../notify';
import { offerDownload } from '../offerDownload';
import { defineAction } from './action';

/** Do without the picture that was asked for. */
export const cancelPicture = defineAction<null>({
  run: ({ store }) => {
    store.setState({ pictureWanted: false });
  },
});

/** The picture that was asked for, as a PNG; null when it could not be made. */
export const deliverPicture = defineAction<{ name: string; picture: Blob | null }>({
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
