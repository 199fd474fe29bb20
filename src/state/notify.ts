import type { Problem } from '../domain/problem';
import type { AppState, AppStore } from './appStore';
import type { Notice, NoticeUndo } from './slices/dataSlice';

type Message = { problem: Problem } | { text: NonNullable<Notice['text']>; undo?: NoticeUndo };

/**
 * The state with a message more; it stays until dismissed. One that something was done takes the place of the one
 * before, so that they do not pile up over the screen; problems and what can be undone stay.
 */
export function withNotice(state: Pick<AppState, 'notices'>, message: Message): Pick<AppState, 'notices'> {
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  const notice: Notice =
    'problem' in message
      ? { id, kind: 'problem', problem: message.problem, text: null, undo: null }
      : { id, kind: 'done', problem: null, text: message.text, undo: message.undo ?? null };
  const kept = state.notices.filter(
    (other) => notice.kind === 'problem' || other.kind === 'problem' || other.undo !== null,
  );
  return { notices: [...kept, notice] };
}

/** Put a message in front of the user: {@link withNotice}. */
export function notify(store: AppStore, message: Message): void {
  store.setState((state) => withNotice(state, message));
}
