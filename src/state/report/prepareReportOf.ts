import type { ActionContext } from '../actions/action';
import type { AppState } from '../appStore';
import { countingContext } from '../countLayers';
import { notify } from '../notify';
import { contextLevelOf } from '../selectors/contextLevel';
import { selectTargetSources } from '../selectors/targetSources';
import type { AreaLevel, MeasureLayer } from '../slices/dataSlice';
import { cyclePathKey, shapesKey } from '../slices/reportSlice';
import { countedParts } from './countedParts';

/** The layers of cycle paths that can be cross-tabulated now. */
function countedPathLayers(state: AppState): readonly MeasureLayer[] {
  return selectTargetSources(state).fiets.layers.filter(({ status }) => status === 'ready');
}

/** The levels whose counts add up into the areas of a level. */
function countedLevels(state: AppState, level: AreaLevel): AreaLevel[] {
  const ids = new Set(
    level.areas.flatMap((_, index) => countedParts(state, level, index).map(({ levelId }) => levelId)),
  );
  return state.levels.filter(({ id }) => ids.has(id));
}

/** What was made for levels that are still open: every change of an own area opens its level anew. */
function ofOpenLevels<T>({ levels }: AppState, made: Readonly<Record<string, T>>): Record<string, T> {
  const open = levels.map(shapesKey);
  return Object.fromEntries(
    Object.entries(made).filter(([key]) => open.some((level) => key.startsWith(level))),
  );
}

async function prepareShapes({ store, engine }: ActionContext, level: AreaLevel): Promise<void> {
  const key = shapesKey(level);
  if (store.getState().printShapes[key]) return;
  const shapes = await engine.printShapes(level.id);
  if (!shapes.ok) notify(store, { problem: shapes.problem });
  else {
    store.setState((state) => ({
      printShapes: { ...ofOpenLevels(state, state.printShapes), [key]: shapes.value },
    }));
  }
}

/** Outlines of a level, after those of the areas around it: a map that is there has all that it shows. */
async function prepareMap(context: ActionContext, level: AreaLevel): Promise<void> {
  const around = contextLevelOf(context.store.getState(), level);
  if (around) await prepareShapes(context, around);
  await prepareShapes(context, level);
}

async function preparePaths(
  { store, engine }: ActionContext,
  level: AreaLevel,
  layer: MeasureLayer,
): Promise<void> {
  const { date, cpeWeights } = store.getState();
  const key = cyclePathKey(level, layer.id, date);
  if (store.getState().cyclePathTallies[key]) return;
  const context = countingContext({ date, cpeWeights });
  const tally = await engine.tabulateCyclePaths(level.id, layer.id, layer.recipe, context);
  if (!tally.ok) notify(store, { problem: tally.problem });
  else {
    store.setState((state) => ({
      cyclePathTallies: { ...ofOpenLevels(state, state.cyclePathTallies), [key]: tally.value },
    }));
  }
}

/** Ask the engine for what reports of a level need and do not have yet; what is there already is kept. */
export async function prepareReportOf(context: ActionContext, levelId: string): Promise<void> {
  const state = context.store.getState();
  const level = state.levels.find(({ id }) => id === levelId);
  if (!level) return;
  const layers = countedPathLayers(state);
  await Promise.all([
    prepareMap(context, level),
    ...countedLevels(state, level).flatMap((counted) =>
      layers.map((layer) => preparePaths(context, counted, layer)),
    ),
  ]);
}
