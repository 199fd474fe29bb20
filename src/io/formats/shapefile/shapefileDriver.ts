import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

export const shapefileDriver: FormatDriver = {
  format: 'shapefile',
  name: 'Shapefile (zip)',
  recognises: () => false,
  holds: (names) => names.some((name) => /\.shp$/i.test(name)),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readShapefileZip'))).readShapefileZip(bytes, file, options),
};
