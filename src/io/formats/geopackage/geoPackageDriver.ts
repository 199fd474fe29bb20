import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

const MAGIC = 'SQLite format 3\u0000';

export const geoPackageDriver: FormatDriver = {
  format: 'geopackage',
  name: 'GeoPackage',
  recognises: (head) => [...MAGIC].every((character, at) => head[at] === character.charCodeAt(0)),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readGeoPackage'))).readGeoPackage(bytes, file, options),
};
