import proj4 from 'proj4';
import type { CrsCode } from './crsCode';
import { CRS_DEFINITIONS } from './crsDefinitions';

/**
 * Transform interleaved positions (x0, y0, x1, y1, …; easting before northing, longitude before latitude in degrees) in
 * place. How accurate that is, stands with `CRS_DEFINITIONS`. Every position must be finite; one that the projection
 * cannot reach comes back as not finite.
 */
export function transformPositions(positions: Float64Array, from: CrsCode, to: CrsCode): void {
  if (from === to) return;
  const converter = proj4(CRS_DEFINITIONS[from].proj4, CRS_DEFINITIONS[to].proj4);
  const position: [number, number] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    position[0] = positions[i]!;
    position[1] = positions[i + 1]!;
    const [x, y] = converter.forward(position);
    positions[i] = x;
    positions[i + 1] = y;
  }
}
