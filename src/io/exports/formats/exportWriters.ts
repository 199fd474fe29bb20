import { loadLate } from '../../lateCode';
import type { ExportFormat } from '../exportFormats';
import type { ExportWriter } from './exportWriter';

/** The writer of every form; each comes when it is first asked for. */
export const EXPORT_WRITERS: Record<ExportFormat, () => Promise<ExportWriter>> = {
  geopackage: async () => (await loadLate(() => import('./geopackage/geoPackageWriter'))).geoPackageWriter,
  geojson: async () => (await loadLate(() => import('./geoJsonWriter'))).geoJsonWriter,
  shapefile: async () => (await loadLate(() => import('./shapefile/shapefileWriter'))).shapefileWriter,
  flatgeobuf: async () => (await loadLate(() => import('./flatGeobufWriter'))).flatGeobufWriter,
  xlsx: async () => (await loadLate(() => import('./xlsxWriter'))).xlsxWriter,
  csv: async () => (await loadLate(() => import('./csvWriter'))).csvWriter,
};
