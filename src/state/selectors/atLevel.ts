import type { AppState } from '../appStore';

/** Per state the same state with other levels on the screen, so that a selector meets the same object again. */
const views = new WeakMap<AppState, Map<string, AppState>>();

/**
 * The state as it would be with another level on the screen: a selector that speaks of the shown level answers for any
 * level when it is asked of this. Reselect remembers an answer per set of inputs, so levels do not push each other out.
 */
export function atLevel(state: AppState, levelId: string): AppState {
  if (state.levelId === levelId) return state;
  const known = views.get(state) ?? new Map<string, AppState>();
  views.set(state, known);
  const view = known.get(levelId) ?? { ...state, levelId };
  known.set(levelId, view);
  return view;
}
