import { createSelector } from 'reselect';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { AppState } from '../appStore';
import { selectCountedLevel } from './countedLevel';
import { countOf } from './counts';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targetsInForce';

/** True when the same features stand the same way: a count of another layer must not draw these again. */
function sameMeasures(a: readonly MeasureGeometry[], b: readonly MeasureGeometry[]): boolean {
  return (
    a.length === b.length &&
    a.every((measure, i) => measure.points === b[i]?.points && measure.standing === b[i]?.standing)
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
  ],
  (sources, level, { target }, hidden, counts): MeasureGeometry[] =>
    sources[target.id].layers.flatMap((layer) => {
      const { id, positions, synthetic } = layer;
      const count = level ? countOf(counts, level, layer, ownTerms(target)) : undefined;
      return positions && count && !hidden.has(id)
        ? [{ layerId: id, synthetic, ...positions, standing: count.standing }]
        : [];
    }),
  { memoizeOptions: { resultEqualityCheck: sameMeasures } },
);
