import type { GeoJSON, Geometry, Position } from 'geojson';

/**
 * All polygons in a GeoJSON text: a geometry, a feature or a collection. Rings are not checked.
 * @returns null when it is no GeoJSON with polygons
 */
export function parseGeoJsonPolygons(text: string): Position[][][] | null {
  try {
    const polygons = polygonsOf(JSON.parse(text) as GeoJSON);
    return polygons.length > 0 ? polygons : null;
  } catch {
    return null;
  }
}

function polygonsOf(json: GeoJSON | Geometry): Position[][][] {
  switch (json.type) {
    case 'FeatureCollection':
      return json.features.flatMap(polygonsOf);
    case 'Feature':
      return polygonsOf(json.geometry);
    case 'GeometryCollection':
      return json.geometries.flatMap(polygonsOf);
    case 'Polygon':
      return [json.coordinates];
    case 'MultiPolygon':
      return json.coordinates;
    default:
      return [];
  }
}
