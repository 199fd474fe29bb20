import { ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { parseCrsCode } from '../../../geo/crsCode';
import type { RawLayer } from '../../formats/formatDriver';
import { layerDigest } from '../layerDigest';
import type { PreparedDocument } from '../exportDocument';
import { notReadBack } from './notReadBack';

/**
 * Hold what our own reader finds in a written file against what was to be written: the CRS, every feature, every
 * position and every value.
 */
export function checkReadBack(
  read: Result<RawLayer>,
  { columns, crs }: Pick<PreparedDocument, 'columns' | 'crs'>,
  file: string,
): Result<null> {
  if (!read.ok) return read;
  const { columns: found, crs: named } = read.value;
  const wanted = layerDigest(columns);
  const isSame =
    parseCrsCode(named ?? 'EPSG:4326') === crs &&
    found.count === columns.count &&
    layerDigest(found).every((digest, index) => digest === wanted[index]);
  return isSame ? ok(null) : notReadBack(file);
}
