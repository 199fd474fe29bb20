import { createSelector } from './createSelector';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { MeasureGeometry, MeasureStyle } from '../../engine/measureGeometry';
import type { AppState } from '../store/appStore';
import type { MeasureLayer } from '../store/data';
import { selectCountedLevel } from './levels';
import { countOf } from './counts';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targets';
import { needsDistance } from '../../domain/areas/drawnShape';
import { inOrder } from './layerList';
import { sameItems, selectOwnLayers, selectStyleById } from './work';

/** By the standing of their features, of which every count makes one. */
const known = new WeakMap<Uint8Array, MeasureGeometry>();

/**
 * The measures of a layer as they are drawn: the very same as long as the same features stand the same way, whatever was
 * drawn in between, since splitting and thinning out a million of them again takes seconds.
 */
function drawnOf(
  { id, target, synthetic }: MeasureLayer,
  positions: NonNullable<MeasureLayer['positions']>,
  standing: Uint8Array,
  style: MeasureStyle | undefined,
): MeasureGeometry {
  const before = known.get(standing);
  const isSame = before?.layerId === id && before.points === positions.points && before.style === style;
  if (isSame) return before;
  const drawn = { layerId: id, target, synthetic, ...positions, standing, ...(style && { style }) };
  known.set(standing, drawn);
  return drawn;
}

/** The measures of the chosen target that the map draws: those that are counted, and not switched off. */
export const selectDrawnMeasures = createSelector(
  [
    selectTargetSources,
    selectCountedLevel,
    selectShownTarget,
    (state: AppState) => state.hiddenLayers,
    (state: AppState) => state.counts,
    (state: AppState) => state.date,
    (state: AppState) => state.cpeWeights,
    selectStyleById,
    selectOwnLayers,
  ],
  (sources, level, { target }, hidden, counts, date, cpeWeights, styles, own): MeasureGeometry[] =>
    inOrder(sources[target.id].layers, own).flatMap((layer) => {
      const { id, positions } = layer;
      const count = level ? countOf({ counts, date, cpeWeights }, level, layer, ownTerms(target)) : undefined;
      return positions && count && !hidden.has(id)
        ? [drawnOf(layer, positions, count.standing, styles.get(id))]
        : [];
    }),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** Whether the drawing can be kept as an own area: it is finished, has the distance it needs, and nothing is wrong with it. */
export function selectCanKeepDrawing({ drawing }: AppState): boolean {
  if (!drawing?.finished || drawing.problem) return false;
  return drawing.distance !== null || !needsDistance(drawing.tool);
}
