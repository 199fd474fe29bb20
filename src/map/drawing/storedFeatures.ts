import type { Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { DrawnShape } from '../../domain/areas/drawnShape';

/** Decimals of a degree that the drawing library keeps, a tenth of a millimetre; it refuses positions with more. */
export const DRAWING_DECIMALS = 9;

function rounded(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DRAWING_DECIMALS)));
}

/**
 * A shape as the drawing library takes it, to move its corners. null for polygons with holes, which the library cannot
 * keep: they are shown and not moved.
 */
export function storedFeatures(shape: DrawnShape): GeoJSONStoreFeatures[] | null {
  const feature = (mode: string, geometry: GeoJSONStoreFeatures['geometry']): GeoJSONStoreFeatures => ({
    type: 'Feature',
    properties: { mode },
    geometry,
  });
  switch (shape.type) {
    case 'Point':
      return [feature('point', { type: 'Point', coordinates: rounded(shape.coordinates) })];
    case 'LineString':
      return [feature('linestring', { type: 'LineString', coordinates: shape.coordinates.map(rounded) })];
    case 'MultiPolygon':
      if (shape.coordinates.some((rings) => rings.length > 1)) return null;
      return shape.coordinates.map((rings) =>
        feature('polygon', { type: 'Polygon', coordinates: rings.map((ring) => ring.map(rounded)) }),
      );
  }
}
