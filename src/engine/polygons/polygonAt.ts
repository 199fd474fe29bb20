import type { Polygon, Position } from 'geojson';
import type { PolygonColumns } from '../../features/columns';

/** One polygon of the columns as GeoJSON, for the operations of Turf. */
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
