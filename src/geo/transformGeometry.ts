import type { Geometry } from 'geojson';
import type { CrsCode } from './crsCode';
import { mapPositions } from './mapPositions';
import { transformPositions } from './transformPositions';

/** A geometry in another coordinate reference system: its corners are transformed, its sides stay straight. */
export function transformGeometry<G extends Geometry>(geometry: G, from: CrsCode, to: CrsCode): G {
  const found: number[] = [];
  mapPositions(geometry, (position) => {
    found.push(position[0]!, position[1]!);
    return position;
  });
  const positions = Float64Array.from(found);
  transformPositions(positions, from, to);
  let next = 0;
  return mapPositions(geometry, () => [positions[next++]!, positions[next++]!]);
}
