import { createSelector } from '../selectors/createSelector';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { selectNeighbourTasks } from './neighbourTasks';
import { reconcile } from './reconciler';
import { selectReportTasks } from './reportTasks';
import type { Task } from './reconciler';

const selectMissing = createSelector(
  [(state: AppState) => state.phase === 'listed', selectReportTasks, selectNeighbourTasks],
  // Of areas that are only listed the engine knows nothing.
  (isListed, reports, neighbours): readonly Task[] => (isListed ? [] : [...reports, ...neighbours]),
);

/**
 * Keeps what only reports and comparisons show in step with the state: outlines for print, cycle paths year by year, and
 * who are neighbours.
 * @returns a function that stops it
 */
export function keepSheets(context: ActionContext): () => void {
  return reconcile(context, selectMissing);
}
