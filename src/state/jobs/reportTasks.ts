import { createSelector } from '../selectors/createSelector';
import type { CountingContext } from '../../domain/measures/countingRule';
import { ok } from '../../domain/result';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { CountTerms } from '../../domain/targets/ownTerms';
import { recipeFrom } from '../../engine/layerRecipe';
import type { AppState } from '../store/appStore';
import { ofOpenLevels } from '../store/data';
import type { AreaLevel, MeasureLayer } from '../store/data';
import { withNotice } from '../store/notices';
import { cyclePathKey, shapesKey } from '../store/report';
import { countingContext } from '../selectors/counts';
import { countedParts } from '../selectors/countedParts';
import { contextLevelOf } from '../selectors/levels';
import { selectTargetInForce } from '../selectors/targets';
import { selectTargetSources } from '../selectors/targetSources';
import type { Change, Task } from './reconciler';

const told =
  (problem: Parameters<Task['fail']>[0]): Change =>
  (state) =>
    withNotice(state, { problem });

function shapesTask(level: AreaLevel): Task {
  const key = shapesKey(level);
  return {
    ...{ key: `shapes ${key}`, group: `shapes ${key}`, fail: told },
    ask: async (engine) => {
      const shapes = await engine.printShapes(level.areasId);
      return shapes.ok
        ? ok((state) => ({
            printShapes: { ...ofOpenLevels(state, state.printShapes), [key]: shapes.value },
          }))
        : shapes;
    },
  };
}

function pathsTask(
  level: AreaLevel,
  layer: MeasureLayer,
  key: string,
  terms: CountTerms | undefined,
  context: CountingContext,
): Task {
  return {
    ...{ key: `paths ${key}`, group: `paths ${key}`, fail: told },
    ask: async (engine) => {
      const recipe = recipeFrom(layer.recipe, terms);
      const tally = await engine.tabulateCyclePaths(level.areasId, layer.id, recipe, context);
      return tally.ok
        ? ok((state) => ({
            cyclePathTallies: { ...ofOpenLevels(state, state.cyclePathTallies), [key]: tally.value },
          }))
        : tally;
    },
  };
}

/** The levels whose counts add up into the areas of a level. */
function countedLevels(levels: readonly AreaLevel[], level: AreaLevel): AreaLevel[] {
  const ids = new Set(
    level.areas.flatMap((_, index) => countedParts({ levels }, level, index).map(({ levelId }) => levelId)),
  );
  return levels.filter(({ id }) => ids.has(id));
}

/**
 * What the reports of a level show beyond its numbers: outlines for print (those of the areas around it first: a map that
 * is there has all that it shows) and the cycle paths year by year.
 */
export const selectReportTasks = createSelector(
  [
    (state: AppState) => state.levels,
    (state: AppState) => state.reportLevelId,
    (state: AppState) => selectTargetSources(state).fiets.layers,
    (state: AppState) => state.printShapes,
    (state: AppState) => state.cyclePathTallies,
    (state: AppState) => state.date,
    (state: AppState) => state.cpeWeights,
    (state: AppState) => selectTargetInForce(state, 'fiets')!,
  ],
  (levels, levelId, pathLayers, printShapes, tallies, date, cpeWeights, paths): readonly Task[] => {
    const level = levels.find(({ id }) => id === levelId);
    if (!level) return [];
    const around = contextLevelOf({ levels }, level);
    const context = countingContext({ date, cpeWeights });
    const terms = ownTerms(paths.target);
    const ready = pathLayers.filter(({ status }) => status === 'ready');
    return [
      ...[...(around ? [around] : []), level]
        .filter((shown) => printShapes[shapesKey(shown)] === undefined)
        .map(shapesTask),
      ...countedLevels(levels, level).flatMap((counted) =>
        ready.flatMap((layer) => {
          const key = cyclePathKey(counted, layer.id, date, terms);
          return tallies[key] === undefined ? [pathsTask(counted, layer, key, terms, context)] : [];
        }),
      ),
    ];
  },
);
