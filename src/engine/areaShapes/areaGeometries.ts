import type { MultiPolygon } from 'geojson';
import type { PolygonColumns } from '../../features/columns';
import { polygonAt } from '../../features/polygonAt';

/** The polygons of chosen features of a layer, one geometry each, in the order of `features`. */
export function areaGeometries(polygons: PolygonColumns, features: readonly number[]): MultiPolygon[] {
  const byFeature = new Map(
    features.map((feature): [number, MultiPolygon] => [feature, { type: 'MultiPolygon', coordinates: [] }]),
  );
  polygons.feature.forEach((feature, polygon) => {
    byFeature.get(feature)?.coordinates.push(polygonAt(polygons, polygon).coordinates);
  });
  return features.map((feature) => byFeature.get(feature)!);
}
