import { loadLate } from '../lateCode';
import type { ExportCrs } from './coordinates';
import type { ExportWriter } from './formats/exportWriter';

interface FormatFacts {
  /** Ending of the file's name, without the point. */
  extension: string;
  mediaType: string;
  /** False for tables without geometry. */
  isSpatial: boolean;
  /** The writer, which comes when it is first asked for. */
  load: () => Promise<ExportWriter>;
}

/** The forms in which tables leave the house, in the order in which they are offered. */
const FORMATS = {
  geopackage: {
    ...{ extension: 'gpkg', mediaType: 'application/geopackage+sqlite3', isSpatial: true },
    load: async () =>
      (await loadLate(() => import('./formats/geopackage/geoPackageWriter'))).geoPackageWriter,
  },
  geojson: {
    ...{ extension: 'geojson', mediaType: 'application/geo+json', isSpatial: true },
    load: async () => (await loadLate(() => import('./formats/geoJsonWriter'))).geoJsonWriter,
  },
  shapefile: {
    ...{ extension: 'zip', mediaType: 'application/zip', isSpatial: true },
    load: async () => (await loadLate(() => import('./formats/shapefile/shapefileWriter'))).shapefileWriter,
  },
  flatgeobuf: {
    ...{ extension: 'fgb', mediaType: 'application/octet-stream', isSpatial: true },
    load: async () => (await loadLate(() => import('./formats/flatGeobufWriter'))).flatGeobufWriter,
  },
  xlsx: {
    ...{ extension: 'xlsx', isSpatial: false },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await loadLate(() => import('./formats/xlsxWriter'))).xlsxWriter,
  },
  csv: {
    ...{ extension: 'csv', mediaType: 'text/csv', isSpatial: false },
    load: async () => (await loadLate(() => import('./formats/csvWriter'))).csvWriter,
  },
} satisfies Record<string, FormatFacts>;

export type ExportFormat = keyof typeof FORMATS;
export const FORMAT_FACTS: Record<ExportFormat, FormatFacts> = FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

/** Degrees where the format prescribes them (RFC 7946), otherwise the Lambert 72 that planners work in. */
export function defaultCrs(format: ExportFormat): ExportCrs {
  return format === 'geojson' ? 'EPSG:4326' : 'EPSG:31370';
}
