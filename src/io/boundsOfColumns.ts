import type { Bounds } from '../geo/detectCrs';
import type { Columns } from './columns';

/** The box around all positions, in their own units; null when there are none. */
export function boundsOfColumns({ points, lines, polygons }: Columns): Bounds | null {
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { positions } of [points, lines, polygons]) {
    for (let i = 0; i < positions.length; i += 2) {
      const [x, y] = [positions[i]!, positions[i + 1]!];
      if (x < bounds.minX) bounds.minX = x;
      if (x > bounds.maxX) bounds.maxX = x;
      if (y < bounds.minY) bounds.minY = y;
      if (y > bounds.maxY) bounds.maxY = y;
    }
  }
  return bounds.minX <= bounds.maxX ? bounds : null;
}
