import type { CrsCode } from '../../geo/crsCode';

/** The forms in which tables leave the house. */
export const EXPORT_FORMATS = ['geopackage', 'geojson', 'shapefile', 'flatgeobuf', 'xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FormatFacts {
  /** Ending of the file's name, without the point. */
  extension: string;
  mediaType: string;
  /** False for tables without geometry. */
  isSpatial: boolean;
}

export const FORMAT_FACTS: Record<ExportFormat, FormatFacts> = {
  geopackage: { extension: 'gpkg', mediaType: 'application/geopackage+sqlite3', isSpatial: true },
  geojson: { extension: 'geojson', mediaType: 'application/geo+json', isSpatial: true },
  shapefile: { extension: 'zip', mediaType: 'application/zip', isSpatial: true },
  flatgeobuf: { extension: 'fgb', mediaType: 'application/octet-stream', isSpatial: true },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isSpatial: false,
  },
  csv: { extension: 'csv', mediaType: 'text/csv', isSpatial: false },
};

/** The CRS's in which a file can be taken away. */
export const EXPORT_CRS = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const satisfies readonly CrsCode[];
export type ExportCrs = (typeof EXPORT_CRS)[number];

/** Degrees where the format prescribes them (RFC 7946), otherwise the Lambert 72 that planners work in. */
export function defaultCrs(format: ExportFormat): ExportCrs {
  return format === 'geojson' ? 'EPSG:4326' : 'EPSG:31370';
}
