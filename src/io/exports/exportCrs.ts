import type { CrsCode } from '../../geo/crsCode';

/** The CRS's in which a file can be taken away. */
export const EXPORT_CRS = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const satisfies readonly CrsCode[];
export type ExportCrs = (typeof EXPORT_CRS)[number];
