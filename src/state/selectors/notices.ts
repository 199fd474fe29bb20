import type { AppState } from '../store/appStore';
import { createSelector } from './createSelector';

/**
 * The messages that still hold. What tells of a step no longer does when none of its records is as the step left it: what
 * it put in was taken out, what it took out is back. A drawing or unread work is offered until somebody saw to it.
 */
export const selectNotices = createSelector(
  [
    (state: AppState) => state.notices,
    (state: AppState) => state.records,
    (state: AppState) => state.leftDrawing,
    (state: AppState) => state.unread,
  ],
  (notices, records, leftDrawing, unread) =>
    notices.filter(
      ({ step, about, offer }) =>
        (about === null || records.has(about)) &&
        (step?.changes.some(({ key, after }) => records.has(key) === (after !== null)) ?? true) &&
        (offer !== 'resumeDrawing' || leftDrawing !== null) &&
        (offer !== 'saveUnread' || unread.length > 0),
    ),
);
