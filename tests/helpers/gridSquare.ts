import type { Feature, Polygon } from 'geojson';
import { fromEuropeanGrid } from '../../src/geo/transform';
import { GRID_EAST, GRID_NORTH } from './gridTable';

/** A rectangle over the small grid, its corners in cells from the grid's own corner. */
export function gridSquare(
  code: string,
  [west, south, east, north]: readonly [number, number, number, number],
): Feature<Polygon> {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  const place = ([x, y]: readonly [number, number]) =>
    fromEuropeanGrid(1000 * (GRID_EAST + x), 1000 * (GRID_NORTH + y));
  return {
    type: 'Feature',
    properties: { code, name: code },
    geometry: { type: 'Polygon', coordinates: [corners.map(place)] },
  };
}
