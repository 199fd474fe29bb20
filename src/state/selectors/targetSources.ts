import { createSelector } from 'reselect';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { FigureLayer, MeasureLayer } from '../slices/dataSlice';
import { selectShownLayers } from './shownLayers';

/** What the numbers of one target rest on. */
export interface TargetSources {
  layers: readonly MeasureLayer[];
  figures: readonly FigureLayer[];
  synthetic: boolean;
  own: boolean;
  /** True while a layer is still being read or counted. */
  pending: boolean;
}

/** A layer of the user's own takes the place of the catalog's figures and example data for its target. */
function sourcesOf(
  target: TargetId,
  layers: readonly MeasureLayer[],
  figures: readonly FigureLayer[],
): TargetSources {
  const all = layers.filter((layer) => layer.target === target);
  const own = all.filter((layer) => layer.own);
  const used = own.length > 0 ? own : all;
  return {
    layers: used,
    figures: own.length > 0 ? [] : figures.filter(({ entry }) => entry.target === target),
    synthetic: used.some((layer) => layer.synthetic),
    own: own.length > 0,
    pending: used.some(({ status }) => status === 'waiting' || status === 'reading'),
  };
}

/** True where connectors are counted as they stand, because power and access are not known. */
export function isPointsOnly({ figures }: Pick<TargetSources, 'figures'>): boolean {
  return figures.some(({ entry }) => entry.caveat === 'pointsNotCpe');
}

/** What the numbers of every target rest on. */
export const selectTargetSources = createSelector(
  [selectShownLayers, (state: AppState) => state.figures],
  (layers, figures): Record<TargetId, TargetSources> =>
    Object.fromEntries(TARGET_IDS.map((target) => [target, sourcesOf(target, layers, figures)])) as Record<
      TargetId,
      TargetSources
    >,
);
