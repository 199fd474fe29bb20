import type { Result } from '../../../domain/result';
import { decodeText } from '../../decodeText';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { WELL_KNOWN_TEXT } from './coordinateColumns';
import { readTableLayer } from './readTableLayer';

/** Read geometries in well-known text, each from the start of a line; see {@link readTableLayer}. */
export async function readWkt(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const geometries: string[] = [];
  for (const line of decodeText(bytes).split(/\r?\n/)) {
    if (WELL_KNOWN_TEXT.test(line) || geometries.length === 0) geometries.push(line);
    else geometries.push(`${geometries.pop()!} ${line}`);
  }
  const rows = [['wkt'], ...geometries.map((geometry) => [geometry.replace(/[;,\s]+$/, '')])];
  return readTableLayer(rows, file, options);
}
