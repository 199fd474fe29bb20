import { createSelector } from 'reselect';
import type { CountingContext } from '../../domain/measures/countingRule';
import { ok } from '../../domain/result';
import type { AppState } from '../appStore';
import { selectMissingCounts } from '../selectors/counts';
import type { WantedCount } from '../selectors/counts';
import { recipeFrom } from '../../engine/layerRecipe';
import type { SettingsSlice } from '../slices/settingsSlice';
import { withLayer } from '../updateLayer';
import type { Task } from './reconciler';

/** What counting needs to know of the settings; the date as a number, 20261122. */
export function countingContext(state: Pick<SettingsSlice, 'date' | 'cpeWeights'>): CountingContext {
  return { date: Number(state.date.replaceAll('-', '')), cpeWeights: state.cpeWeights };
}

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
