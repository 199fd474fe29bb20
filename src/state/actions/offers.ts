import { translate } from '../../i18n/translate';
import { offerDownload } from '../offerDownload';
import { defineAction } from './action';
import { startDrawing } from './startDrawing';

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
  enabled: ({ unread }) => unread.length > 0,
  run: ({ store }) => {
    const { unread, language, date } = store.getState();
    const bytes = new TextEncoder().encode(unreadText(unread));
    offerDownload(translate(language, 'unread.file', { date }), 'application/json', bytes);
    store.setState({ unread: [] });
  },
});

/** Go on with a drawing that was left unfinished at an earlier visit; one that is under way stays. */
export const resumeDrawing = defineAction<null>({
  enabled: ({ drawing, leftDrawing, phase }) => drawing === null && leftDrawing !== null && phase === 'ready',
  run: (context) => {
    const { leftDrawing } = context.store.getState();
    if (!leftDrawing) return;
    startDrawing.run(context, leftDrawing.drawing);
    context.store.setState({ leftDrawing: null });
  },
});
