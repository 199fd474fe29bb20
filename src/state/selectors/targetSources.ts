import { createSelector } from 'reselect';
import type { LocalText } from '../../domain/catalog/localText';
import { isDatedAfter } from '../../domain/coverage/datedAfter';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { FigureLayer, MeasureLayer } from '../slices/dataSlice';
import { selectShownLayers } from './shownLayers';

/** Where something comes from, and of when it is. */
export interface DatedSource {
  source: LocalText;
  date: string;
}

/** What the numbers of one target rest on. */
export interface TargetSources {
  layers: readonly MeasureLayer[];
  figures: readonly FigureLayer[];
  /** What is from after the reference date takes no part: what it says was not so yet. */
  later: readonly DatedSource[];
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
  const isLater = (one: { date: string }): boolean => isDatedAfter(one.date, date);
  // A layer of which everything counts says no years of its own: it is of its date, as a figure is.
  const laterLayers = own.length > 0 ? [] : all.filter((layer) => !layer.recipe.filtered && isLater(layer));
  const used = own.length > 0 ? own : all.filter((layer) => !laterLayers.includes(layer));
  const known = own.length > 0 ? [] : figures.filter(({ entry }) => entry.target === target);
  return {
    layers: used,
    figures: known.filter(({ entry }) => !isLater(entry)),
    later: [
      ...known.map(({ entry }) => entry).filter(isLater),
      ...laterLayers.map(({ sourceText, date: of }) => ({ source: sourceText, date: of })),
    ],
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
  [selectShownLayers, (state: AppState) => state.figures, (state: AppState) => state.date],
  (layers, figures, date): Record<TargetId, TargetSources> =>
    Object.fromEntries(
      TARGET_IDS.map((target) => [target, sourcesOf(target, layers, figures, date)]),
    ) as Record<TargetId, TargetSources>,
);
