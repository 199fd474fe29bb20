import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { readShapefiles } from './readShapefiles';
import { unpackShapefiles } from './unpackShapefiles';

/**
 * Read the first layer of the Shapefiles in a zip.
 * @returns null for a zip without a Shapefile, `file.unreadable` for one that is damaged or locked; see
 * `readShapefiles`
 */
export async function readShapefileZip(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer> | null> {
  const files = unpackShapefiles(bytes);
  if (!files) return fail('file.unreadable', { file, cause: 'damagedZip' });
  if (!Object.keys(files).some((name) => /\.shp$/i.test(name))) return null;
  return readShapefiles(files, file, options);
}
