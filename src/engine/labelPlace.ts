import { booleanPointInPolygon, centerOfMass, pointOnFeature } from '@turf/turf';
import type { Polygon, Position } from 'geojson';

/** A place inside a polygon for its name: the centre of mass, or where that lies outside some point within. */
export function labelPlace(polygon: Polygon): Position {
  const centre = centerOfMass(polygon);
  return (booleanPointInPolygon(centre, polygon) ? centre : pointOnFeature(polygon)).geometry.coordinates;
}
