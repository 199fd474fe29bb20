import { createSelector } from 'reselect';
import type { ActionContext } from '../store/action';
import type { AppState, AppStore } from '../store/appStore';
import { selectPopulationUnits } from '../selectors/estimates';
import { ofOpen } from '../store/countKeys';
import { selectCountTasks, selectShareTasks } from './countTasks';
import { reconcile } from './reconciler';
import { selectReportTasks } from './reportTasks';

/** Everything that is derived and missing; few estimates come before many counts. */
const selectMissing = createSelector(
  [selectShareTasks, selectCountTasks, selectReportTasks],
  (shares, counts, reports) => [...shares, ...counts, ...reports],
);

/** Let go of what was counted over areas, or of layers, that are no longer open. */
function forgetClosed(store: AppStore, state: AppState, before: AppState): void {
  if (state.levels === before.levels && state.layers.length >= before.layers.length) return;
  const areas = new Set(state.levels.map(({ areasId }) => areasId));
  const counts = ofOpen(state.counts, areas, new Set(state.layers.map(({ id }) => id)));
  const units = new Set(selectPopulationUnits(state).map(({ id }) => id));
  const populationShares = ofOpen(state.populationShares, areas, units);
  const populationGrid = state.populationGrid === 'failed' ? 'unread' : state.populationGrid;
  const isSame =
    counts === state.counts &&
    populationShares === state.populationShares &&
    populationGrid === state.populationGrid;
  if (!isSame) store.setState({ counts, populationShares, populationGrid });
}

/**
 * Keeps every count, estimate and what reports show in step with the state, and asks the engine for what is missing. Only
 * the opening of a project counts before it, so that it opens whole or not at all, and a preview counts what is not kept.
 * @returns a function that stops it
 */
export function keepCounts(context: ActionContext): () => void {
  const stopForgetting = context.store.subscribe((state, before) => {
    forgetClosed(context.store, state, before);
  });
  const stopAsking = reconcile(context, selectMissing);
  return () => {
    stopForgetting();
    stopAsking();
  };
}

/** Resolves when `holds` is true of the state, now or later. */
export function whenState(store: AppStore, holds: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.getState())) {
      resolve();
      return;
    }
    const unsubscribe = store.subscribe((state) => {
      if (!holds(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
