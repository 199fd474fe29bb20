import type { Problem } from '../domain/problem';
import type { AppStore } from './appStore';
import type { Notice, NoticeUndo } from './slices/dataSlice';

/**
 * Put a message in front of the user; it stays until dismissed. One that something was done takes the place of the one
 * before, so that they do not pile up over the screen; problems and what can be undone stay.
 */
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
    const kept = state.notices.filter(
      (other) => notice.kind === 'problem' || other.kind === 'problem' || other.undo !== null,
    );
    return { notices: [...kept, notice] };
  });
}
