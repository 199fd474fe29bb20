import { createSelector } from 'reselect';
import type { CountingContext } from '../../domain/measures/countingRule';
import { ok } from '../../domain/result';
import type { AppState } from '../store/appStore';
import { countingContext, selectMissingCounts } from '../selectors/counts';
import type { WantedCount } from '../selectors/counts';
import { recipeFrom } from '../../engine/layerRecipe';
import { withLayer } from '../store/data';
import type { Task } from './reconciler';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import { withNotice } from '../store/notices';
import { selectMissingShares } from '../selectors/estimates';
import type { WantedShare } from '../selectors/estimates';

function countTask(
  { allocation, settings, level, layer, terms }: WantedCount,
  context: CountingContext,
): Task {
  return {
    key: `${settings} ${allocation}`,
    group: allocation,
    ask: async (engine, job) => {
      const { areasId } = level;
      const recipe = recipeFrom(layer.recipe, terms);
      const count = await engine.countMeasures(job, areasId, layer.id, recipe, context, null);
      return count.ok
        ? ok(({ counts }) => ({ counts: { ...counts, [allocation]: { settings, count: count.value } } }))
        : count;
    },
    fail: (problem) => (state) => withLayer(state, layer.id, { status: 'failed', problem, progress: null }),
  };
}

/** The counts to ask the engine for; a layer that cannot be counted says why, and is not asked for again. */
export const selectCountTasks = createSelector(
  [selectMissingCounts, (state: AppState) => state.date, (state: AppState) => state.cpeWeights],
  (missing, date, cpeWeights): readonly Task[] => {
    const context = countingContext({ date, cpeWeights });
    return missing.map((wanted) => countTask(wanted, context));
  },
);

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
