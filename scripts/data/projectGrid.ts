import type { Position } from 'geojson';
import proj4 from 'proj4';

/** The European grid: Lambert azimuthal equal area on ETRS89 (EPSG:3035), in metres. */
const ETRS89_LAEA =
  '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const toWgs84 = proj4(ETRS89_LAEA, 'EPSG:4326');

/** A centimetre on the ground, as in our exports. */
const DECIMALS = 1e7;

/** From kilometres in the European grid (EPSG:3035) to lon/lat (EPSG:4326), rounded to 7 decimals. */
export function projectGrid([east, north]: Position): Position {
  const lonLat = toWgs84.forward([east! * 1000, north! * 1000]);
  return lonLat.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
}
