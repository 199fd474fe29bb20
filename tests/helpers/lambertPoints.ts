import { attributeValue, findAttribute } from '../../src/features/columns';
import type { Columns } from '../../src/features/columns';
import { transformPositions } from '../../src/geo/transform';
import { bytesOf } from './readFixture';

/** Points in Flanders in Lambert 72, whole centimetres, in no order that a reader could give by itself. */
export const LAMBERT_POINTS = Array.from({ length: 500 }, (_, at) => ({
  id: (at * 37) % 500,
  x: 30_000 + ((at * 7_919) % 200_000) + (at % 100) / 100,
  y: 160_000 + ((at * 5_003) % 60_000) + ((at * 3) % 100) / 100,
  naam: at % 7 === 0 ? 'Sint-Job-in-’t-Goor, "kern"; é' : `plek ${at}`,
}));
export const LAMBERT_GEOJSON = bytesOf({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
  features: LAMBERT_POINTS.map(({ x, y, ...properties }) => ({
    type: 'Feature',
    properties: { ...properties, x, y, jaar: 2023 },
    geometry: { type: 'Point', coordinates: [x, y] },
  })),
});
/** How far a point may come out from where it was. */
export const METRES = 0.01;

/** Longest way in metres of Lambert 72 between a point that was read and the one of that number. */
export function furthest(columns: Columns): number {
  const inLambert = columns.points.positions.slice();
  transformPositions(inLambert, 'EPSG:4326', 'EPSG:31370');
  const byId = new Map(LAMBERT_POINTS.map((point) => [point.id, point]));
  const ids = findAttribute(columns, 'id')!;
  const distances = Array.from(columns.points.feature, (feature, point) => {
    const { x, y } = byId.get(Number(attributeValue(ids, feature)))!;
    return Math.hypot(inLambert[2 * point]! - x, inLambert[2 * point + 1]! - y);
  });
  return Math.max(...distances);
}
