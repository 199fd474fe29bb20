import { createSelector } from '../selectors/createSelector';
import type { ActionContext } from '../store/action';
import type { AppState, AppStore } from '../store/appStore';
import { selectPopulationUnits, selectMissingShares } from '../selectors/estimates';
import { ofOpen } from '../store/countKeys';
import { reconcile } from './reconciler';
import type { CountingContext } from '../../domain/measures/countingRule';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { countingContext, selectMissingCounts } from '../selectors/counts';
import type { WantedCount } from '../selectors/counts';
import { recipeFrom } from '../../engine/layerRecipe';
import { keptJoin, selectJoinedFigures } from '../selectors/ownFigures';
import type { JoinQuestion } from '../selectors/ownFigures';
import type { JoinedTable } from '../../worker/figureCalls';
import { withJoin, withLayer } from '../store/data';
import type { Task, Change } from './reconciler';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import { withNotice } from '../store/notices';
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
const selectCountTasks = createSelector(
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
    fail: (problem) => (state) => ({
      ...withNotice(state, { problem, offer: 'readAgain' }),
      populationGrid: 'failed',
    }),
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
const selectShareTasks = createSelector(
  [selectMissingShares, (state: AppState) => state.populationGrid, (state: AppState) => state.catalogUrl],
  (missing, populationGrid, catalogUrl): readonly Task[] => {
    const grid = missing.find((wanted) => wanted.grid !== null)?.grid ?? null;
    return [
      ...(grid && populationGrid === 'unread' && catalogUrl !== null ? [gridTask(grid, catalogUrl)] : []),
      ...missing.filter((wanted) => wanted.grid === null || populationGrid === 'read').map(shareTask),
    ];
  },
);

function joinTask(id: string, question: JoinQuestion): Task {
  const kept =
    (answer: Result<JoinedTable>): Change =>
    (state) =>
      withJoin(state, id, keptJoin(question, answer));
  return {
    ...{ key: `join ${id} ${question.key}`, group: `join ${id}` },
    ask: async (engine) => {
      const joined = await engine.joinFigures(id, question.recipe, question.to);
      return joined.ok ? ok(kept(joined)) : joined;
    },
    fail: (problem) => kept({ ok: false, problem }),
  };
}

/** The tables of the user's own that are yet to be joined to their areas, as these are now. */
const selectJoinTasks = createSelector([selectJoinedFigures], (all): readonly Task[] =>
  all.flatMap(({ figures, question }) => (question ? [joinTask(figures.id, question)] : [])),
);

/** Everything that is derived and missing; few estimates come before many counts. */
const selectMissing = createSelector(
  [(state: AppState) => state.phase === 'listed', selectJoinTasks, selectShareTasks, selectCountTasks],
  // Of areas that are only listed the engine knows nothing.
  (isListed, joins, shares, counts): readonly Task[] => (isListed ? [] : [...joins, ...shares, ...counts]),
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
 * Keeps every count and estimate in step with the state, and asks the engine for what is missing. Only the opening of a
 * project counts before it, so that it opens whole or not at all, and a preview counts what is not kept.
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
