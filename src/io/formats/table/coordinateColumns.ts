import type { CrsCode } from '../../../geo/crsCode';
import { WELL_KNOWN_TEXT } from '../firstBytes';

/** Where a table has its positions: two columns of numbers, or one of text. */
export type PlaceColumns =
  /** `crs` is the one that the names of the columns speak of, null where they speak of none. */
  | { form: 'xy'; x: number; y: number; crs: CrsCode | null }
  /** Latitude, longitude in one text, as Opendatasoft writes it (`51.05, 3.72`). */
  | { form: 'latLon'; column: number }
  /** Well-known text, well-known binary in hexadecimal digits as PostGIS writes it, or GeoJSON. */
  | { form: 'geometry'; column: number };

type Axis = 'x' | 'y' | 'lon' | 'lat';

/** What a word in the name of a column says of it, in Dutch, English and the words of GIS programs. */
const AXES: Readonly<Record<string, Axis>> = {
  x: 'x',
  xcoord: 'x',
  xcoordinaat: 'x',
  xcoordinate: 'x',
  xco: 'x',
  coordx: 'x',
  pointx: 'x',
  lambertx: 'x',
  easting: 'x',
  oost: 'x',
  y: 'y',
  ycoord: 'y',
  ycoordinaat: 'y',
  ycoordinate: 'y',
  yco: 'y',
  coordy: 'y',
  pointy: 'y',
  lamberty: 'y',
  northing: 'y',
  noord: 'y',
  lon: 'lon',
  long: 'lon',
  lng: 'lon',
  longitude: 'lon',
  lengtegraad: 'lon',
  lat: 'lat',
  latitude: 'lat',
  breedtegraad: 'lat',
};
const ACROSS: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x', lon: 'lat', lat: 'lon' };

const CRS_WORDS: Readonly<Record<string, CrsCode>> = {
  lambert72: 'EPSG:31370',
  lam72: 'EPSG:31370',
  lb72: 'EPSG:31370',
  l72: 'EPSG:31370',
  bd72: 'EPSG:31370',
  '31370': 'EPSG:31370',
  lambert2008: 'EPSG:3812',
  lambert08: 'EPSG:3812',
  lb08: 'EPSG:3812',
  l08: 'EPSG:3812',
  '3812': 'EPSG:3812',
  wgs84: 'EPSG:4326',
  '4326': 'EPSG:4326',
};
/** Words that may stand beside an axis and make no other thing of it, as `factor` in `x_factor` does. */
const BESIDE = new Set([
  ...['coord', 'coordinaat', 'coordinate', 'co', 'point', 'punt', 'geo', 'locatie', 'location', 'positie'],
  ...[
    'lambert',
    'belge',
    'belgian',
    'wgs',
    '84',
    '72',
    '2008',
    '08',
    'epsg',
    'm',
    'meter',
    'graden',
    'degrees',
  ],
  ...['dec', 'decimaal', 'decimal', 'centroid', 'middelpunt', 'center'],
]);
const LAT_LON_NAMES = /^(geo_?point(_?2d)?|lat_?lo?ng?|breedte_?lengte)$/i;

const HEX_WKB = /^(00|01)[0-9a-f]{40,}$/i;
const GEOMETRY_OBJECT = /^\s*\{[^]*"coordinates"/;
const PAIR = /^\s*-?\d{1,3}(\.\d+)?\s*,\s*-?\d{1,3}(\.\d+)?\s*$/;

/**
 * Find the positions of a table by the names of its columns (Dutch, English, as GIS programs write them), or by values
 * that can only be a geometry.
 * @param names of the columns
 * @param firstValues the first text in every column that is not blank
 * @returns null where there are none
 */
export function findPlaceColumns(
  names: readonly string[],
  firstValues: readonly (string | undefined)[],
): PlaceColumns | null {
  const column = firstValues.findIndex(
    (value) =>
      value !== undefined && [WELL_KNOWN_TEXT, HEX_WKB, GEOMETRY_OBJECT].some((form) => form.test(value)),
  );
  if (column !== -1) return { form: 'geometry', column };
  const pair = namedPair(names);
  if (pair) return pair;
  const together = names.findIndex(
    (name, place) => LAT_LON_NAMES.test(name.trim()) && PAIR.test(firstValues[place] ?? ''),
  );
  return together === -1 ? null : { form: 'latLon', column: together };
}

/** Two columns that their names call axes of one plane; the first such pair of a table counts. */
export function namedPair(names: readonly string[]): (PlaceColumns & { form: 'xy' }) | null {
  const read = names.map(axisOf);
  for (const [first, one] of read.entries()) {
    const second =
      one && read.findIndex((other) => other?.axis === ACROSS[one.axis] && other.crs === one.crs);
    if (!one || second === undefined || second === null || second === -1) continue;
    const isEast = one.axis === 'x' || one.axis === 'lon';
    const crs = one.crs ?? (one.axis === 'lon' || one.axis === 'lat' ? 'EPSG:4326' : null);
    return { form: 'xy', x: isEast ? first : second, y: isEast ? second : first, crs };
  }
  return null;
}

/** The axis that a name speaks of, with the CRS where it names one; null for the name of something else. */
function axisOf(name: string): { axis: Axis; crs: CrsCode | null } | null {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let axis: Axis | null = null;
  let crs: CrsCode | null = null;
  // "Lambert 72" and "Lambert 2008" are written apart as well.
  const joined = words
    .join(' ')
    .replace(/\blambert (belge )?(19)?72\b/, 'lambert72')
    .replace(/\blambert 2008\b/, 'lambert2008')
    .replace(/\bwgs 84\b/, 'wgs84');
  for (const word of joined.split(' ')) {
    const [meant, named] = [AXES[word], CRS_WORDS[word]];
    if (meant !== undefined && axis === null) axis = meant;
    else if (named !== undefined) crs = named;
    else if (!BESIDE.has(word)) return null;
  }
  return axis && { axis, crs };
}
