import type { Result } from '../../../domain/result';
import { unpackZip } from '../../archive/zipArchive';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readShapefiles } from './readShapefiles';

/** The files that make a Shapefile; everything else in a zip is left packed. */
const OURS = /\.(shp|shx|dbf|prj|cpg)$/i;

/** Read one layer of the Shapefiles in a zip; see `readShapefiles` and `unpackZip`. */
export async function readShapefileZip(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const { isOwn = () => true } = options;
  const files = unpackZip(bytes, file, (name) => OURS.test(name) && isOwn(name));
  return files.ok ? readShapefiles(files.value, file, options) : files;
}
