import { createSelector } from 'reselect';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import { ok } from '../../domain/result';
import type { AppState } from '../appStore';
import { withNotice } from '../notify';
import { selectMissingShares } from '../selectors/shares';
import type { WantedShare } from '../selectors/shares';
import type { Task } from './reconciler';

/** Read the catalog's population grid into the engine. */
function gridTask(grid: CatalogPopulationGrid, catalogUrl: string): Task {
  return {
    key: `grid ${grid.id}`,
    group: `grid ${grid.id}`,
    ask: async (engine) => {
      const url = new URL(grid.url, catalogUrl).href;
      const opened = await engine.openPopulationGrid(grid.id, { kind: 'address', name: grid.url, url }, grid);
      return opened.ok ? ok(() => ({ populationGrid: 'read' as const })) : opened;
    },
    fail: (problem) => (state) => ({ ...withNotice(state, { problem }), populationGrid: 'failed' }),
  };
}

function shareTask({ key, level, unitsId }: WantedShare): Task {
  return {
    key: `share ${key}`,
    group: `share ${key}`,
    ask: async (engine) => {
      const shares = await engine.populationShares(level.areasId, unitsId);
      return shares.ok
        ? ok(({ populationShares }) => ({ populationShares: { ...populationShares, [key]: shares.value } }))
        : shares;
    },
    fail: (problem) => (state) => ({
      ...withNotice(state, { problem }),
      populationShares: { ...state.populationShares, [key]: null },
    }),
  };
}

/** What the engine is to be asked for so that inhabitants can be estimated; the grid is read when it is first needed. */
export const selectShareTasks = createSelector(
  [selectMissingShares, (state: AppState) => state.populationGrid, (state: AppState) => state.catalogUrl],
  (missing, populationGrid, catalogUrl): readonly Task[] => {
    const grid = missing.find((wanted) => wanted.grid !== null)?.grid ?? null;
    return [
      ...(grid && populationGrid === 'unread' && catalogUrl !== null ? [gridTask(grid, catalogUrl)] : []),
      ...missing.filter((wanted) => wanted.grid === null || populationGrid === 'read').map(shareTask),
    ];
  },
);
