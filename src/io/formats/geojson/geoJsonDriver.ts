import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** With the separator that may stand before the features of a sequence. */
const BLANKS = [0x20, 0x09, 0x0a, 0x0d, 0x1e];
const BRACES = [0x7b, 0x5b];

/** JSON that starts with an object, or with an array, which is then told apart as "no GeoJSON". */
function looksLikeJson(head: Uint8Array): boolean {
  const start = BYTE_ORDER_MARK.every((byte, index) => head[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const first = head.subarray(start).find((byte) => !BLANKS.includes(byte));
  return first !== undefined && BRACES.includes(first);
}

export const geoJsonDriver: FormatDriver = {
  format: 'geojson',
  name: 'GeoJSON',
  recognises: looksLikeJson,
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readGeoJson'))).readGeoJson(bytes, file, options),
};
