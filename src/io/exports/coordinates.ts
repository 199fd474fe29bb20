import type { CrsCode } from '../../geo/crsCode';

/** The CRS's in which a file can be taken away. */
export const EXPORT_CRS = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const satisfies readonly CrsCode[];
export type ExportCrs = (typeof EXPORT_CRS)[number];

/** How finely positions are written, from the finest to the coarsest. */
export const PRECISIONS = ['millimetre', 'centimetre', 'decimetre', 'metre'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Decimals that a number of metres has; a degree of latitude is 111 km, so degrees need five more. */
const METRE_DECIMALS: Record<Precision, number> = { millimetre: 3, centimetre: 2, decimetre: 1, metre: 0 };

/** Decimals of positions in `crs` that keep a precision. */
export function decimalsFor(crs: CrsCode, precision: Precision): number {
  return METRE_DECIMALS[precision] + (crs === 'EPSG:4326' ? 5 : 0);
}

/** Degrees keep a centimetre (7 decimals), metres a millimetre. */
export function defaultPrecision(crs: CrsCode): Precision {
  return crs === 'EPSG:4326' ? 'centimetre' : 'millimetre';
}
