import proj4 from 'proj4';

/** The European grid: Lambert azimuthal equal area on ETRS89 (EPSG:3035), in metres. */
const ETRS89_LAEA =
  '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const toWgs84 = proj4(ETRS89_LAEA, 'EPSG:4326');

/**
 * From metres in the European grid (EPSG:3035) to degrees (EPSG:4326, longitude first). ETRS89 and WGS 84 are taken
 * as one, as everywhere in Pactkaart: they agree within a metre.
 */
export function fromEuropeanGrid(east: number, north: number): [lon: number, lat: number] {
  const [lon, lat] = toWgs84.forward([east, north]);
  return [lon, lat];
}
