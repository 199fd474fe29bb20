import { redone, settled, undone } from '../history/history';
import type { Recorded, Step } from '../history/history';
import type { AppState } from '../appStore';
import { withNotice } from '../notify';
import { defineAction } from './action';

/** What brings the place of a step on the screen, as far as its level is open. */
function placeOf({ place }: Step, { levels }: AppState): Partial<AppState> {
  if (!place) return {};
  const isOpen = place.levelId === undefined || levels.some(({ id }) => id === place.levelId);
  return isOpen ? { ...place, ...(place.levelId !== undefined && { within: null, filter: '' }) } : {};
}

/** The state after a step back or forth, with the words of what it did and the place where it shows. */
function moved(
  state: AppState,
  step: Step | undefined,
  move: (recorded: Recorded) => Recorded,
  key: 'notice.undone' | 'notice.redone',
): Partial<AppState> {
  if (!step) return {};
  const { records, past, future } = state;
  return {
    ...move({ records, past, future }),
    ...placeOf(step, state),
    ...withNotice(state, { text: { key, params: {}, what: step.label } }),
  };
}

/** Take back the last thing that was done to the project; says what it was, and shows where. */
export const undo = defineAction<null>({
  enabled: ({ past }) => past.length > 0,
  run: ({ store }) => {
    store.setState((state) => moved(state, state.past.at(-1), undone, 'notice.undone'));
  },
});

/** Do again what was taken back last. */
export const redo = defineAction<null>({
  enabled: ({ future }) => future.length > 0,
  run: ({ store }) => {
    store.setState((state) => moved(state, state.future.at(-1), redone, 'notice.redone'));
  },
});

/** End a gesture: what follows is a step of its own. */
export const settleGesture = defineAction<null>({
  run: ({ store }) => {
    store.setState(({ records, past, future }) => settled({ records, past, future }));
  },
});
