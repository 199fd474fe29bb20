import { createSelector } from 'reselect';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { FigureLayer, MeasureLayer } from '../slices/dataSlice';
import type { ProjectLayer } from '../../io/project/projectSchema';
import { selectOwnLayers } from './work';
import { selectShownLayers } from './shownLayers';

/** What the numbers of one target rest on. */
export interface TargetSources {
  layers: readonly MeasureLayer[];
  figures: readonly FigureLayer[];
  synthetic: boolean;
  own: boolean;
  /** Names of layers of the user's own that are not open: nothing takes their place. */
  missing: readonly string[];
}

/** A layer of the user's own takes the place of the catalog's figures and example data for its target. */
function sourcesOf(
  target: TargetId,
  layers: readonly MeasureLayer[],
  figures: readonly FigureLayer[],
  ownLayers: readonly ProjectLayer[],
): TargetSources {
  const all = layers.filter((layer) => layer.target === target);
  const own = all.filter((layer) => layer.own);
  const missing = ownLayers.filter(
    (layer) =>
      layer.role === 'measures' && layer.recipe.target === target && !own.some(({ id }) => id === layer.id),
  );
  const isOwn = own.length + missing.length > 0;
  const used = isOwn ? own : all;
  return {
    layers: used,
    figures: isOwn ? [] : figures.filter(({ entry }) => entry.target === target),
    synthetic: used.some((layer) => layer.synthetic),
    own: isOwn,
    missing: missing.map(({ name }) => name),
  };
}

/** What the numbers of every target rest on. */
export const selectTargetSources = createSelector(
  [selectShownLayers, (state: AppState) => state.figures, selectOwnLayers],
  (layers, figures, ownLayers): Record<TargetId, TargetSources> =>
    Object.fromEntries(
      TARGET_IDS.map((target) => [target, sourcesOf(target, layers, figures, ownLayers)]),
    ) as Record<TargetId, TargetSources>,
);
