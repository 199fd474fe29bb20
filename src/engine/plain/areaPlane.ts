import { AreaLocator } from './areaLocator';
import { BorderIndex } from './borderIndex';
import type { PolygonColumns } from '../../features/columns';

/** The areas in one plane: who holds a position, and where the borders run. */
export interface AreaPlane {
  locator: AreaLocator;
  borders: BorderIndex;
}

/** @param rank place of every area in the order of the codes; decides on shared borders. */
export function areaPlane(polygons: PolygonColumns, rank: Uint32Array): AreaPlane {
  return { locator: new AreaLocator(polygons, rank), borders: new BorderIndex(polygons) };
}
