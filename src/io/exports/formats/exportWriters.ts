import type { ExportFormat } from '../exportFormats';
import type { ExportWriter } from './exportWriter';

/** The writer of every form; each comes when it is first asked for. */
export const EXPORT_WRITERS: Record<ExportFormat, () => Promise<ExportWriter>> = {
  geopackage: async () => (await import('./geopackage/geoPackageWriter')).geoPackageWriter,
  geojson: async () => (await import('./geoJsonWriter')).geoJsonWriter,
  shapefile: async () => (await import('./shapefile/shapefileWriter')).shapefileWriter,
  flatgeobuf: async () => (await import('./flatGeobufWriter')).flatGeobufWriter,
  xlsx: async () => (await import('./xlsxWriter')).xlsxWriter,
  csv: async () => (await import('./csvWriter')).csvWriter,
};
