import { redone, settled, undone } from '../history/history';
import type { Recorded, Step } from '../store/records';
import type { AppState, AppStore } from '../store/appStore';
import { withNotice } from '../store/notices';
import { selectOwnAreas } from '../selectors/work';
import { OWN_AREAS_LEVEL } from '../store/work';
import { defineAction } from '../store/action';

/** A drawing has an undo of its own, of its corners. */
const isNotDrawing = ({ drawing }: AppState): boolean => drawing === null;

/** What brings the place of a step on the screen, as far as its level is open. */
function placeOf({ place }: Step, { records, levels, levelId }: AppState): Partial<AppState> {
  if (!place) return {};
  // The level of own areas opens after the first of them has come back.
  const comes = place.levelId === OWN_AREAS_LEVEL && selectOwnAreas({ records }).length > 0;
  const isOpen = place.levelId === undefined || comes || levels.some(({ id }) => id === place.levelId);
  if (!isOpen) return {};
  // No area of the level before is one of the level that is shown now.
  const elsewhere = place.levelId !== undefined && place.levelId !== levelId;
  return {
    ...(elsewhere && { selectedCode: null, hoveredIndex: null }),
    ...(place.levelId !== undefined && { within: null, filter: '' }),
    ...place,
  };
}

/** Go a step back or forth, with the words of what it did and the place where it shows. */
function move(
  store: AppStore,
  step: Step | undefined,
  moved: (recorded: Recorded) => Recorded,
  key: 'notice.undone' | 'notice.redone',
): void {
  if (!step) return;
  store.setState((state) => {
    const { records, past, future } = state;
    return {
      ...moved({ records, past, future }),
      ...withNotice(state, { text: { key, params: {}, what: step.label } }),
    };
  });
  // Only now: a level whose layer comes back is open once its record is there.
  store.setState((state) => placeOf(step, state));
}

/** Take back the last thing that was done to the project; says what it was, and shows where. */
export const undo = defineAction<null>({
  history: 'moves',
  label: 'history.undo',
  shortcuts: [{ key: 'Z', ctrl: true, where: 'page', input: null, when: isNotDrawing }],
  enabled: ({ past }) => past.length > 0,
  run: ({ store }) => {
    move(store, store.getState().past.at(-1), undone, 'notice.undone');
  },
});

/** Do again what was taken back last. */
export const redo = defineAction<null>({
  history: 'moves',
  label: 'history.redo',
  shortcuts: [
    { key: 'Z', ctrl: true, shift: true, where: 'page', input: null, when: isNotDrawing },
    { key: 'Y', ctrl: true, where: 'page', input: null, when: isNotDrawing },
  ],
  enabled: ({ future }) => future.length > 0,
  run: ({ store }) => {
    move(store, store.getState().future.at(-1), redone, 'notice.redone');
  },
});

/** End a gesture: what follows is a step of its own. */
export const settleGesture = defineAction<null>({
  history: 'moves',
  run: ({ store }) => {
    store.setState(({ records, past, future }) => settled({ records, past, future }));
  },
});
