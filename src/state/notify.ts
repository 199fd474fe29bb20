import { countsNothing } from '../domain/measures/countSummary';
import type { Problem } from '../domain/problem';
import type { AppStore } from './appStore';
import type { CountedLayer, Notice, NoticeUndo } from './slices/dataSlice';

/**
 * Put a message in front of the user; it stays until dismissed. One that something was done takes the place of the one
 * before, so that they do not pile up over the screen; problems and what can be undone stay. A layer of which nothing
 * counts is no success.
 */
export function notify(
  store: AppStore,
  message:
    | { problem: Problem }
    | { text: NonNullable<Notice['text']>; undo?: NoticeUndo }
    | { counted: CountedLayer },
): void {
  store.setState((state) => {
    const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
    const none = { id, problem: null, text: null, counted: null, undo: null };
    const notice: Notice =
      'problem' in message
        ? { ...none, kind: 'problem', problem: message.problem }
        : 'counted' in message
          ? { ...none, kind: countsNothing(message.counted.summary) ? 'problem' : 'done', ...message }
          : { ...none, kind: 'done', text: message.text, undo: message.undo ?? null };
    const kept = state.notices.filter(
      (other) => notice.kind === 'problem' || other.kind === 'problem' || other.undo !== null,
    );
    return { notices: [...kept, notice] };
  });
}
