import type { CrsCode } from './crsCode';
import type { Bounds } from './detectCrs';
import { transformPositions } from './transformPositions';

/** Points along each side: the side of a box in degrees is a curve in a plane. */
const STEPS = 8;

/** The box in another CRS around a box of west, south, east, north in degrees. */
export function boundsInCrs(
  [west, south, east, north]: readonly [number, number, number, number],
  crs: CrsCode,
): Bounds {
  const positions = new Float64Array((STEPS + 1) ** 2 * 2);
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const at = (i * (STEPS + 1) + j) * 2;
      positions[at] = west + ((east - west) * i) / STEPS;
      positions[at + 1] = south + ((north - south) * j) / STEPS;
    }
  }
  transformPositions(positions, 'EPSG:4326', crs);
  const x = positions.filter((_, index) => index % 2 === 0);
  const y = positions.filter((_, index) => index % 2 === 1);
  return { minX: Math.min(...x), minY: Math.min(...y), maxX: Math.max(...x), maxY: Math.max(...y) };
}
