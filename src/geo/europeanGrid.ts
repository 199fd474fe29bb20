import proj4 from 'proj4';
import { CRS_DEFINITIONS } from './crsDefinitions';

const toWgs84 = proj4(CRS_DEFINITIONS['EPSG:3035'].proj4, 'EPSG:4326');

/**
 * From metres in the European grid (EPSG:3035, Lambert azimuthal equal area on ETRS89) to degrees (EPSG:4326, longitude
 * first). ETRS89 and WGS 84 are taken as one, as everywhere in Pactkaart: they agree within a metre.
 */
export function fromEuropeanGrid(east: number, north: number): [lon: number, lat: number] {
  const [lon, lat] = toWgs84.forward([east, north]);
  return [lon, lat];
}
