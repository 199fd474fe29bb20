import { createSelector } from 'reselect';
import { isDatedAfter } from '../../domain/coverage/datedAfter';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { FigureLayer, MeasureLayer } from '../slices/dataSlice';
import { selectShownLayers } from './shownLayers';

/** What the numbers of one target rest on. */
export interface TargetSources {
  layers: readonly MeasureLayer[];
  figures: readonly FigureLayer[];
  /** Figures from after the reference date: what they say was not so yet, so they take no part. */
  later: readonly FigureLayer[];
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
  date: string,
): TargetSources {
  const all = layers.filter((layer) => layer.target === target);
  const own = all.filter((layer) => layer.own);
  const used = own.length > 0 ? own : all;
  const known = own.length > 0 ? [] : figures.filter(({ entry }) => entry.target === target);
  return {
    layers: used,
    figures: known.filter(({ entry }) => !isDatedAfter(entry.date, date)),
    later: known.filter(({ entry }) => isDatedAfter(entry.date, date)),
    synthetic: used.some((layer) => layer.synthetic),
    own: own.length > 0,
    pending: used.some(({ status }) => status === 'waiting' || status === 'reading'),
  };
}

/** What the numbers of every target rest on. */
export const selectTargetSources = createSelector(
  [selectShownLayers, (state: AppState) => state.figures, (state: AppState) => state.date],
  (layers, figures, date): Record<TargetId, TargetSources> =>
    Object.fromEntries(
      TARGET_IDS.map((target) => [target, sourcesOf(target, layers, figures, date)]),
    ) as Record<TargetId, TargetSources>,
);
