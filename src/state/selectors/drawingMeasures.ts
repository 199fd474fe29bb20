import type { DrawnShape } from '../../domain/areas/drawnShape';
import { lambertPathLength, lambertSurface } from '../../geo/planarMeasures';
import type { Drawing } from '../store/view';
import { ringCrossesItself } from '../../io/exports/ringCrossesItself';

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

function lengthOf(shape: DrawnShape): number | null {
  if (shape.type === 'Point') return null;
  const paths = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates.flat();
  const length = paths.reduce((sum, path) => sum + lambertPathLength(path), 0);
  return length > 0 ? length : null;
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
