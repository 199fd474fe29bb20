import { translate } from '../../i18n/translate';
import { offerDownload } from '../jobs/offerDownload';
import { saveProject } from '../jobs/saveProject';
import { selectOwnLayers } from '../selectors/work';
import type { HandedProject } from '../store/work';
import { notify } from '../store/notices';
import { defineAction } from '../store/action';

/** Show one of the dialogs about the project; `handed` is a file that came in by another door. */
export const showProjectDialog = defineAction<{ dialog: 'save' | 'open' | 'clear'; handed?: HandedProject }>({
  history: 'outside',
  enabled: (state) => state.phase === 'ready',
  run: ({ store }, { dialog, handed = null }) => {
    store.setState({ projectDialog: dialog, handedProject: handed });
  },
});

/** Close the dialog about the project, and let go of a file that was handed to it. */
export const closeProjectDialog = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ projectDialog: null, handedProject: null });
  },
});

/** Ask for the file of a project, to open it. */
export const chooseProjectFile = defineAction<null>({
  history: 'outside',
  enabled: (state) => state.phase === 'ready',
  run: (context) => {
    showProjectDialog.run(context, { dialog: 'open' });
  },
});

/** Save the project with all its layers, without a question: for when the dialog cannot come. */
export const saveProjectNow = defineAction<null>({
  history: 'outside',
  label: 'project.save',
  run: (context) => {
    const files = selectOwnLayers(context.store.getState()).filter(({ origin }) => origin.kind === 'file');
    void saveProject(context, new Set(files.map(({ id }) => id)));
  },
});

/** Save the project at once, or, when it has layers from files, ask first whether those travel with it. */
export const saveProjectFile = defineAction<null>({
  history: 'outside',
  label: 'project.save',
  enabled: (state) => state.phase === 'ready',
  run: (context) => {
    const hasFiles = selectOwnLayers(context.store.getState()).some(({ origin }) => origin.kind === 'file');
    if (hasFiles) context.store.setState({ projectDialog: 'save' });
    else void saveProject(context, new Set());
  },
});

/** Save the project with those of its layers from files whose ids are given. False: it could not be written, and says so. */
export const writeProjectFile = defineAction<ReadonlySet<string>, Promise<boolean>>({
  history: 'outside',
  run: saveProject,
});

/** What cannot be read, as text: whatever is in it. */
function unreadText(unread: readonly object[]): string {
  const parts = unread.map((one) => {
    try {
      return JSON.stringify(
        one,
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
        2,
      );
    } catch {
      return JSON.stringify(Object.keys(one));
    }
  });
  return `[${parts.join(',\n')}]\n`;
}

/** Save what was kept and could not be read as a file, as it was found. It stays on the device as well. */
export const saveUnread = defineAction<null>({
  history: 'outside',
  enabled: ({ unread }) => unread.length > 0,
  run: ({ store }) => {
    const { unread, language, date } = store.getState();
    const bytes = new TextEncoder().encode(unreadText(unread));
    offerDownload(translate(language, 'unread.file', { date }), 'application/json', bytes);
    store.setState({ unread: [] });
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
