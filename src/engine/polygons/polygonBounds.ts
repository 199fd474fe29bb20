import type { Bounds } from '../../geo/guessCrs';
import { pathBounds } from '../../geo/transform';
import type { PolygonColumns } from '../../features/columns';

/** The box around one polygon of the columns: that of its outer ring. */
export function polygonBounds(polygons: PolygonColumns, polygon: number): Bounds {
  const outer = polygons.polygonStart[polygon]!;
  return pathBounds(polygons.positions, polygons.ringStart[outer]!, polygons.ringStart[outer + 1]!);
}
