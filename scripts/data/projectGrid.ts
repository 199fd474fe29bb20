import type { Position } from 'geojson';
import { fromEuropeanGrid } from '../../src/geo/europeanGrid';

/** A centimetre on the ground, as in our exports. */
const DECIMALS = 1e7;

/** From kilometres in the European grid (EPSG:3035) to lon/lat (EPSG:4326), rounded to 7 decimals. */
export function projectGrid([east, north]: Position): Position {
  const lonLat = fromEuropeanGrid(east! * 1000, north! * 1000);
  return lonLat.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
}
