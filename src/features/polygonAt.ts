import type { Polygon, Position } from 'geojson';
import type { Bounds } from '../geo/guessCrs';
import { pathBounds } from '../geo/transform';
import type { PolygonColumns } from './columns';

/** One polygon of the columns as GeoJSON, outer ring first, its positions as they are. */
export function polygonAt(polygons: PolygonColumns, polygon: number): Polygon {
  const { positions, ringStart, polygonStart } = polygons;
  const coordinates: Position[][] = [];
  for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
    const length = ringStart[ring + 1]! - ringStart[ring]!;
    const first = 2 * ringStart[ring]!;
    coordinates.push(
      Array.from({ length }, (_, i) => [positions[first + 2 * i]!, positions[first + 2 * i + 1]!]),
    );
  }
  return { type: 'Polygon', coordinates };
}

/** The box around one polygon of the columns, in the units of its positions: that of its outer ring. */
export function polygonBounds(polygons: PolygonColumns, polygon: number): Bounds {
  const outer = polygons.polygonStart[polygon]!;
  return pathBounds(polygons.positions, polygons.ringStart[outer]!, polygons.ringStart[outer + 1]!);
}
