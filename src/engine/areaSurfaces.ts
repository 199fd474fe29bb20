import type { PolygonColumns } from '../features/columns';
import { evenOddPolygons } from './polygons/evenOddPolygons';
import { measurePolygons } from './polygons/measurePolygons';

/**
 * Square metres of every area (its feature's index) in the Lambert 72 plane, holes left out; 0 for an area without
 * geometry. An area that crosses itself has the surface that an odd number of its edges encloses, as when it is counted.
 * @param polygons degrees, EPSG:4326.
 */
export function areaSurfaces(areaCount: number, polygons: PolygonColumns): Float64Array {
  const surfaces = new Float64Array(areaCount);
  const { feature, lambert } = measurePolygons(evenOddPolygons(polygons));
  feature.forEach((area, item) => {
    surfaces[area] = lambert[item]!;
  });
  return surfaces;
}
