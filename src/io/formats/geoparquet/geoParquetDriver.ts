import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

const MAGIC = 'PAR1';

export const geoParquetDriver: FormatDriver = {
  format: 'geoparquet',
  name: 'GeoParquet',
  recognises: (head) => [...MAGIC].every((character, at) => head[at] === character.charCodeAt(0)),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readGeoParquet'))).readGeoParquet(bytes, file, options),
};
