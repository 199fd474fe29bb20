import { createSelector } from 'reselect';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { AppState } from '../store/appStore';
import { selectCountedLevel } from './levels';
import { countOf } from './counts';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targets';
import { needsDistance } from '../../domain/areas/drawnShape';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import { lambertPathLength, lambertSurface } from '../../geo/planarMeasures';
import { ringCrossesItself } from '../../io/exports/ringCrossesItself';
import type { Drawing } from '../store/view';

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
    (state: AppState) => state.date,
    (state: AppState) => state.cpeWeights,
  ],
  (sources, level, { target }, hidden, counts, date, cpeWeights): MeasureGeometry[] =>
    sources[target.id].layers.flatMap((layer) => {
      const { id, positions, synthetic } = layer;
      const count = level ? countOf({ counts, date, cpeWeights }, level, layer, ownTerms(target)) : undefined;
      return positions && count && !hidden.has(id)
        ? [{ layerId: id, synthetic, ...positions, standing: count.standing }]
        : [];
    }),
  { memoizeOptions: { resultEqualityCheck: sameMeasures } },
);

/** Whether the drawing can be kept as an own area: it is finished, has the distance it needs, and nothing is wrong with it. */
export function selectCanKeepDrawing({ drawing }: AppState): boolean {
  if (!drawing?.finished || drawing.problem) return false;
  return drawing.distance !== null || !needsDistance(drawing.tool);
}

/** How large a drawing is: metres and square metres of the Lambert 72 plane, null where there is nothing to measure. */
interface DrawingMeasures {
  /** Length of a line, or around a polygon. */
  length: number | null;
  /** Of a circle that is being drawn; a finished one has it in a field. */
  radius: number | null;
  /** Of the area that would be saved; null for an outline that crosses itself, of which it means nothing. */
  surface: number | null;
  crossesItself: boolean;
}

/** Measure a drawing as it stands, in the Lambert 72 plane. */
export function drawingMeasures({ tool, shape, distance, finished, area }: Drawing): DrawingMeasures {
  const crossesItself = shape?.type === 'MultiPolygon' && shape.coordinates.flat().some(ringCrossesItself);
  const outline = area ?? (shape?.type === 'MultiPolygon' ? shape : null);
  const surface = outline && !crossesItself ? lambertSurface(outline) : 0;
  return {
    length: shape && lengthOf(shape),
    radius: tool === 'circle' && shape && !finished ? distance : null,
    surface: surface > 0 ? surface : null,
    crossesItself,
  };
}

function lengthOf(shape: DrawnShape): number | null {
  if (shape.type === 'Point') return null;
  const paths = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates.flat();
  const length = paths.reduce((sum, path) => sum + lambertPathLength(path), 0);
  return length > 0 ? length : null;
}
