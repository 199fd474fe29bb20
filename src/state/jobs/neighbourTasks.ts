import { createSelector } from '../selectors/createSelector';
import { ok } from '../../domain/result';
import { centreIn } from '../selectors/compared';
import type { AppState } from '../store/appStore';
import { neighboursKey, ofOpenLevels } from '../store/data';
import type { AreaLevel } from '../store/data';
import { withNotice } from '../store/notices';
import type { Task } from './reconciler';

function neighbourTask(level: AreaLevel, centre: number): Task {
  const key = neighboursKey(level, centre);
  const kept = (state: AppState, areas: readonly number[]) => ({
    neighbours: { ...ofOpenLevels(state, state.neighbours), [key]: areas },
  });
  return {
    ...{ key: `neighbours ${key}`, group: `neighbours ${key}` },
    ask: async (engine) => {
      const found = await engine.neighbours(level.areasId, centre);
      return found.ok ? ok((state) => kept(state, found.value)) : found;
    },
    // After a problem there are none to compare with.
    fail: (problem) => (state) => ({ ...withNotice(state, { problem }), ...kept(state, []) }),
  };
}

/** The neighbours that stand beside other areas on the page of the comparison and are yet to be found. */
export const selectNeighbourTasks = createSelector(
  [
    (state: AppState) => state.page === 'compare',
    (state: AppState) => state.compared,
    (state: AppState) => state.levels,
    (state: AppState) => state.neighbours,
  ],
  (isShown, compared, levels, neighbours): readonly Task[] =>
    isShown
      ? compared.flatMap(({ levelId, code }) => {
          // Before its outlines are there an area has no borders to share.
          const level = levels.find(({ id, outlineUrl }) => id === levelId && outlineUrl !== '');
          const centre = level ? centreIn(level, code) : null;
          if (!level || centre === null || neighbours[neighboursKey(level, centre)]) return [];
          return [neighbourTask(level, centre)];
        })
      : [],
);
