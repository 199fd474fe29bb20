import { unzipSync } from 'fflate';
import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { readShapefiles } from './readShapefiles';

/** The files that make a Shapefile; everything else in a zip is left packed. */
const OURS = /\.(shp|dbf|prj|cpg)$/i;
/** Copies of names that macOS puts into its zips. */
const COPIES = /(^|\/)(__MACOSX\/|\._)/;

/**
 * Read the Shapefiles in a zip as one layer.
 * @returns `format.unknown` for a zip without a Shapefile or a file that is no zip; see `readShapefiles`
 */
export async function readShapefileZip(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  const files = unpack(bytes);
  if (!files || !Object.keys(files).some((name) => /\.shp$/i.test(name)))
    return fail('format.unknown', { file });
  return readShapefiles(files, file, options);
}

/** null for bytes that are no zip. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => OURS.test(name) && !COPIES.test(name) });
  } catch {
    return null;
  }
}
