import type { Bounds } from '../../geo/detectCrs';
import { pathBounds } from '../../geo/pathBounds';
import type { PolygonColumns } from '../../io/columns';

/** The box around one polygon of the columns: that of its outer ring. */
export function polygonBounds(polygons: PolygonColumns, polygon: number): Bounds {
  const outer = polygons.polygonStart[polygon]!;
  return pathBounds(polygons.positions, polygons.ringStart[outer]!, polygons.ringStart[outer + 1]!);
}
