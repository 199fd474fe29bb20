import { createSelector } from './createSelector';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { AppState } from '../store/appStore';
import { selectCountedLevel } from './levels';
import { countOf } from './counts';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targets';
import { needsDistance } from '../../domain/areas/drawnShape';
import { inOrder } from './layerList';
import { selectOwnLayers, selectStyleById } from './work';

/** True when the same features stand the same way: a count of another layer must not draw these again. */
function sameMeasures(a: readonly MeasureGeometry[], b: readonly MeasureGeometry[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (measure, i) =>
        measure.points === b[i]?.points &&
        measure.standing === b[i]?.standing &&
        measure.style === b[i]?.style,
    )
  );
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
      const { id, positions, synthetic } = layer;
      const count = level ? countOf({ counts, date, cpeWeights }, level, layer, ownTerms(target)) : undefined;
      return positions && count && !hidden.has(id)
        ? [
            {
              ...{ layerId: id, target: layer.target, synthetic, ...positions, standing: count.standing },
              ...(styles.has(id) && { style: styles.get(id)! }),
            },
          ]
        : [];
    }),
  { memoizeOptions: { resultEqualityCheck: sameMeasures } },
);

/** Whether the drawing can be kept as an own area: it is finished, has the distance it needs, and nothing is wrong with it. */
export function selectCanKeepDrawing({ drawing }: AppState): boolean {
  if (!drawing?.finished || drawing.problem) return false;
  return drawing.distance !== null || !needsDistance(drawing.tool);
}
