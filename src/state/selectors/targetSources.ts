import type { Counting } from '../../domain/coverage/coverageTable';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { layerCounting } from '../../engine/countingOf';
import { createSelector } from './createSelector';
import type { AppState } from '../store/appStore';
import type { LocalText } from '../../domain/catalog/localText';
import { isDatedAfter } from '../../domain/coverage/datedAfter';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { FigureLayer, MeasureLayer } from '../store/data';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { targetOfLayer } from '../../io/project/sameMeasures';
import { selectOwnTargetFigures } from './ownFigures';
import { selectOwnLayers, selectOwnAreas } from './work';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';

/** The measure layers that take part: without the example data once that is removed. */
export const selectShownLayers = createSelector(
  [(state: AppState) => state.layers, (state: AppState) => state.exampleDataRemoved],
  (layers, removed) => (removed ? layers.filter((layer) => !layer.synthetic) : layers),
);

/** Whether no more is to come of a layer: it counts, or cannot. */
export function isDone({ status }: Pick<MeasureLayer, 'status'>): boolean {
  return status === 'ready' || status === 'failed';
}

/** Whether everything that takes part is counted. */
export function selectIsCounted(state: AppState): boolean {
  return state.phase === 'ready' && selectShownLayers(state).every(isDone);
}

/** Where something comes from, and of when it is. */
interface DatedSource {
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
  /** Names of layers of the user's own that are not open: nothing takes their place. */
  missing: readonly string[];
}

/** Layers and figures of the user's own take the place of the catalog's figures and example data for its target. */
function sourcesOf(
  target: TargetId,
  layers: readonly MeasureLayer[],
  figures: readonly FigureLayer[],
  ownFigures: readonly FigureLayer[],
  ownLayers: readonly ProjectLayer[],
  date: string,
): TargetSources {
  const all = layers.filter((layer) => layer.target === target);
  const own = all.filter((layer) => layer.own);
  const ofOwn = ownFigures.filter(({ entry }) => entry.target === target);
  const open = new Set([...own.map(({ id }) => id), ...ofOwn.map(({ entry }) => entry.id)]);
  const missing = ownLayers.filter((layer) => targetOfLayer(layer) === target && !open.has(layer.id));
  const isOwn = own.length + ofOwn.length + missing.length > 0;
  const isLater = (one: { date: string }): boolean => isDatedAfter(one.date, date);
  // A layer of which everything counts says no years of its own: it is of its date, as a figure is.
  const laterLayers = isOwn ? [] : all.filter((layer) => !layer.recipe.filtered && isLater(layer));
  const used = isOwn ? own : all.filter((layer) => !laterLayers.includes(layer));
  const known = isOwn ? ofOwn : figures.filter(({ entry }) => entry.target === target);
  return {
    layers: used,
    figures: known.filter(({ entry }) => !isLater(entry)),
    later: [
      ...known.map(({ entry }) => entry).filter(isLater),
      ...laterLayers.map(({ sourceText, date: of }) => ({ source: sourceText, date: of })),
    ],
    synthetic: used.some((layer) => layer.synthetic),
    own: isOwn,
    missing: missing.map(({ name }) => name),
  };
}

/** True where connectors are counted as they stand, because power and access are not known. */
export function isPointsOnly({ figures }: Pick<TargetSources, 'figures'>): boolean {
  return figures.some(({ entry }) => entry.caveat === 'pointsNotCpe');
}

/** What the numbers of every target rest on. */
export const selectTargetSources = createSelector(
  [
    selectShownLayers,
    (state: AppState) => state.figures,
    selectOwnTargetFigures,
    selectOwnLayers,
    (state: AppState) => state.date,
  ],
  (layers, figures, ownFigures, ownLayers, date): Record<TargetId, TargetSources> =>
    Object.fromEntries(
      TARGET_IDS.map((target) => [target, sourcesOf(target, layers, figures, ownFigures, ownLayers, date)]),
    ) as Record<TargetId, TargetSources>,
);

/** Whether the numbers of a target are invented: then they stand smaller and lighter than real ones. */
export function isExample(state: AppState, target: TargetId): boolean {
  return selectTargetSources(state)[target].synthetic;
}

/** Whether a record has no data because its target is known as totals per municipality and its area has other borders. */
export function hasOnlyTotals(state: AppState, { target, areaCode }: CoverageRecord): boolean {
  const { figures, layers } = selectTargetSources(state)[target];
  const area = selectOwnAreas(state).find(({ id }) => id === areaCode);
  return figures.length > 0 && layers.length === 0 && area !== undefined && area.origin.kind !== 'composed';
}

/** How the figures and layers of a target were counted. */
export function countingsOf({ figures, layers }: TargetSources, key: TargetKey): Counting[] {
  return [
    ...figures.map(({ entry }): Counting => ({ kind: 'figure', key, name: entry.id })),
    ...layers.map(({ name, recipe, report }) =>
      layerCounting({ key, name }, recipe, report?.notes.some(({ code }) => code === 'multiPoints') ?? false),
    ),
  ];
}
