import { ESTIMATE_RATES } from '../../domain/denominators/estimateRates';
import type { ActionContext } from '../actions/action';
import { notify } from '../notify';
import { selectKnownLevel } from '../selectors/knownLevel';
import { countKey } from '../slices/dataSlice';
import type { AreaLevel } from '../slices/dataSlice';
import { needsEstimates } from './needsEstimates';
import { openPopulationGrid } from './openPopulationGrid';
import { selectPopulationUnits } from '../selectors/populationUnits';

/** Have the engine share units out over a level, and keep the answer unless either is gone meanwhile. */
async function shareUnits(context: ActionContext, levelId: string, unitsId: string): Promise<void> {
  const { store, engine } = context;
  const result = await engine.populationShares(levelId, unitsId);
  const { levels } = store.getState();
  const isOpen = levels.some(({ id }) => id === levelId);
  if (!isOpen || !selectPopulationUnits(store.getState()).some(({ id }) => id === unitsId)) return;
  if (!result.ok) {
    notify(store, { problem: result.problem });
    return;
  }
  store.setState((state) => ({
    populationShares: { ...state.populationShares, [countKey(levelId, unitsId)]: result.value },
  }));
}

/** What a level's estimates ask for with units of one kind; for the units' known error too, once, unless it was measured. */
async function estimateWith(context: ActionContext, level: AreaLevel, unitsId: string): Promise<void> {
  if (level.id !== unitsId) await shareUnits(context, level.id, unitsId);
  if (unitsId === ESTIMATE_RATES.grid) return;
  const state = context.store.getState();
  const known = selectKnownLevel(state);
  if (!known || known.id === unitsId || state.populationShares[countKey(known.id, unitsId)]) return;
  await shareUnits(context, known.id, unitsId);
}

/**
 * Estimate the inhabitants of a level whose numbers nobody publishes, with all units there are; the population grid is
 * read when it is first needed. Runs again whenever the level's areas change.
 */
export async function estimateLevel(context: ActionContext, level: AreaLevel): Promise<void> {
  if (!needsEstimates(context.store.getState(), level)) return;
  await openPopulationGrid(context);
  for (const { id, grid } of selectPopulationUnits(context.store.getState())) {
    if (grid && !context.store.getState().populationGridRead) continue;
    await estimateWith(context, level, id);
  }
}

/** A layer with inhabitants of its own was opened: estimate every other level with it where it is fine enough. */
export async function estimateFromLayer(context: ActionContext, layer: AreaLevel): Promise<void> {
  const { store } = context;
  if (!selectPopulationUnits(store.getState()).some(({ id }) => id === layer.id)) return;
  const others = store.getState().levels.filter((level) => level.id !== layer.id);
  for (const level of others) {
    if (needsEstimates(store.getState(), level)) await estimateWith(context, level, layer.id);
  }
}
