import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';
import { WELL_KNOWN_TEXT } from './coordinateColumns';

/** Well-known text by itself, a geometry or several, as people copy it out of a query. */
export const wktDriver: FormatDriver = {
  format: 'wkt',
  name: 'WKT',
  recognises: (head) => WELL_KNOWN_TEXT.test(new TextDecoder().decode(head)),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readWkt'))).readWkt(bytes, file, options),
};
