import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { CrsCode } from '../geo/crsCode';
import { transformPositions } from '../geo/transformPositions';
import { boundsOfColumns } from './boundsOfColumns';
import { findPosition } from './findPosition';
import type { RawLayer } from './formats/formatDriver';
import type { ImportNote } from './importReport';
import { layerCrs } from './layerCrs';

/**
 * Bring the positions of a layer to lon/lat in EPSG:4326, in place.
 * @returns the CRS that it came in and the notes, or `crs.unknown`, or `crs.outsideRange` naming the first feature
 * with a position that is no number or no longitude and latitude.
 */
export function toWgs84(layer: RawLayer, file: string): Result<{ crs: CrsCode; notes: ImportNote[] }> {
  const { columns } = layer;
  // Before the transformation: it refuses what is not a number.
  const notFinite = findPosition(columns, (x, y) => !Number.isFinite(x) || !Number.isFinite(y));
  if (notFinite) return fail('crs.outsideRange', { file, ...notFinite });
  const crs = layerCrs(layer, boundsOfColumns(columns), file);
  if (!crs.ok) return crs;
  for (const { positions } of [columns.points, columns.lines, columns.polygons]) {
    if (crs.value.swappedAxes) swapAxes(positions);
    transformPositions(positions, crs.value.crs, 'EPSG:4326');
  }
  const outside = findPosition(columns, (x, y) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  return outside ? fail('crs.outsideRange', { file, ...outside }) : ok(crs.value);
}

function swapAxes(positions: Float64Array): void {
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i]!;
    positions[i] = positions[i + 1]!;
    positions[i + 1] = x;
  }
}
