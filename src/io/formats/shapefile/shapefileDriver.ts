import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** A zip with a Shapefile in it; what else a zip may be shows when it is opened. */
export const shapefileDriver: FormatDriver = {
  format: 'shapefile',
  name: 'Shapefile (zip)',
  recognises: (head) => ZIP.every((byte, at) => head[at] === byte),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readShapefileZip'))).readShapefileZip(bytes, file, options),
};
