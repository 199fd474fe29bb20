import type { Problem } from '../domain/problem';
import type { AppStore } from './appStore';
import type { Notice, NoticeUndo } from './slices/dataSlice';

/** Put a message in front of the user; it stays until dismissed. */
export function notify(
  store: AppStore,
  message: { problem: Problem } | { text: NonNullable<Notice['text']>; undo?: NoticeUndo },
): void {
  store.setState((state) => {
    const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
    const notice: Notice =
      'problem' in message
        ? { id, kind: 'problem', problem: message.problem, text: null, undo: null }
        : { id, kind: 'done', problem: null, text: message.text, undo: message.undo ?? null };
    return { notices: [...state.notices, notice] };
  });
}
