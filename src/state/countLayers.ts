import type { CountingContext } from '../domain/measures/countingRule';
import type { CountTerms } from '../domain/targets/ownTerms';
import type { TargetId } from '../domain/targets/target';
import { recipeFrom } from '../engine/layerRecipe';
import type { ActionContext } from './actions/action';
import type { AppState } from './appStore';
import { estimateLevel } from './estimates/estimateLevel';
import { selectOwnTerms } from './selectors/ownTerms';
import { selectShownLayers } from './selectors/shownLayers';
import { countKey } from './slices/dataSlice';
import type { AreaLevel, MeasureLayer } from './slices/dataSlice';
import { updateLayer } from './updateLayer';

/** What counting needs to know of the settings; the date as a number, 20261122. */
export function countingContext(state: Pick<AppState, 'date' | 'cpeWeights'>): CountingContext {
  return { date: Number(state.date.replaceAll('-', '')), cpeWeights: state.cpeWeights };
}

/**
 * Count one layer over one level between the days of a target and keep the answer, unless the settings or the level changed meanwhile:
 * then a later count is on its way. A level that is rolled up from another needs no count of its own.
 */
async function countFrom(
  context: ActionContext,
  level: AreaLevel,
  layer: MeasureLayer,
  terms: CountTerms | undefined,
): Promise<void> {
  const { store, engine } = context;
  const { date, cpeWeights } = store.getState();
  const result = await engine.countMeasures(
    layer.id,
    level.id,
    layer.id,
    recipeFrom(layer.recipe, terms),
    countingContext({ date, cpeWeights }),
    (progress) => {
      updateLayer(store, layer.id, { progress });
    },
  );
  const now = store.getState();
  if (now.date !== date || now.cpeWeights !== cpeWeights || !now.levels.includes(level)) return;
  if (!result.ok) {
    updateLayer(store, layer.id, { status: 'failed', problem: result.problem, progress: null });
    return;
  }
  const key = countKey(level.id, layer.id, terms);
  store.setState((state) => ({ counts: { ...state.counts, [key]: result.value } }));
}

/** Count one layer over one level by the pact's rule, and between all other days that a target of the project asks for. */
async function countLayer(context: ActionContext, level: AreaLevel, layer: MeasureLayer): Promise<void> {
  const own = selectOwnTerms(context.store.getState(), layer.target);
  for (const terms of [undefined, ...own]) await countFrom(context, level, layer, terms);
}

/** Levels with geometry of their own to count in. */
function countedLevels(levels: readonly AreaLevel[]): readonly AreaLevel[] {
  return levels.filter((level) => level.rolledUpFrom === null);
}

/** Count a layer that was just read over every level, those included that open or change while it is counted. */
export async function countLayerEverywhere(context: ActionContext, layer: MeasureLayer): Promise<void> {
  const done = new Set<AreaLevel>();
  const next = () => countedLevels(context.store.getState().levels).find((level) => !done.has(level));
  for (let level = next(); level; level = next()) {
    done.add(level);
    await countLayer(context, level, layer);
  }
}

/** Count every layer that was read over a level that was just opened or changed, and estimate what it is held against. */
export async function countLevel(context: ActionContext, level: AreaLevel): Promise<void> {
  await estimateLevel(context, level);
  const layers = context.store
    .getState()
    .layers.filter(({ status, report }) => status !== 'failed' && report !== null);
  for (const layer of layers) await countLayer(context, level, layer);
}

/** Count everything again because a counting rule's context changed; the sharing out is kept, so this is quick. */
export async function countAgain(context: ActionContext): Promise<void> {
  const { levels } = context.store.getState();
  const layers = selectShownLayers(context.store.getState()).filter((layer) => layer.status === 'ready');
  for (const level of countedLevels(levels)) {
    await Promise.all(layers.map((layer) => countLayer(context, level, layer)));
  }
}

/** Count what a target of the project asks for between other days than the pact's, after such a target was changed. */
export async function countOwnYears(context: ActionContext, target: TargetId): Promise<void> {
  const state = context.store.getState();
  const layers = selectShownLayers(state).filter(
    (layer) => layer.target === target && layer.status === 'ready',
  );
  for (const level of countedLevels(state.levels)) {
    for (const layer of layers) {
      for (const terms of selectOwnTerms(state, target)) {
        await countFrom(context, level, layer, terms);
      }
    }
  }
}
