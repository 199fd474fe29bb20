import type { Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import type { DrawnShape } from '../../domain/areas/drawnShape';

/** Decimals of a degree that the drawing library keeps, a tenth of a millimetre; it refuses positions with more. */
export const DRAWING_DECIMALS = 9;

function rounded(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DRAWING_DECIMALS)));
}

/**
 * A shape as the drawing library takes it, to move its corners. The library has no polygons with holes: each ring is a
 * polygon of its own there, which says of which polygon it is (`part`) and whether it is a hole (`ring` above 0).
 */
export function storedFeatures(shape: DrawnShape): GeoJSONStoreFeatures[] {
  const feature = (
    mode: string,
    geometry: GeoJSONStoreFeatures['geometry'],
    place: { part?: number; ring?: number } = {},
  ): GeoJSONStoreFeatures => ({ type: 'Feature', properties: { mode, ...place }, geometry });
  switch (shape.type) {
    case 'Point':
      return [feature('point', { type: 'Point', coordinates: rounded(shape.coordinates) })];
    case 'LineString':
      return [feature('linestring', { type: 'LineString', coordinates: shape.coordinates.map(rounded) })];
    case 'MultiPolygon':
      return shape.coordinates.flatMap((rings, part) =>
        rings.map((line, ring) =>
          feature('polygon', { type: 'Polygon', coordinates: [line.map(rounded)] }, { part, ring }),
        ),
      );
  }
}
