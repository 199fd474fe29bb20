import type { Position } from 'geojson';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import { itemAt } from '../../domain/itemAt';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import type { Stretch } from './windowPart';

/** Decimals of a degree that the drawing library keeps, a tenth of a millimetre; it refuses positions with more. */
export const DRAWING_DECIMALS = 9;

/** A position as the drawing library takes it. */
export function rounded(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DRAWING_DECIMALS)));
}

/** What a ring encloses: surface, or a hole in it; `none`: the surface is drawn beside the library. */
export type RingFill = 'surface' | 'hole' | 'none';

/**
 * A stretch of a shape as the drawing library takes it, to move its corners. The library has no polygons with holes: each
 * ring is a polygon of its own there, and part of a ring a line.
 * @param fill how a ring shows what it encloses
 */
export function storedFeature(
  type: DrawnShape['type'],
  { handed, isRing }: Stretch,
  fill: RingFill = 'surface',
): GeoJSONStoreFeatures {
  const feature = (mode: string, geometry: GeoJSONStoreFeatures['geometry']): GeoJSONStoreFeatures => ({
    ...{ type: 'Feature', properties: { mode, fill }, geometry },
  });
  if (type === 'Point') return feature('point', { type, coordinates: itemAt(handed, 0) });
  if (isRing) return feature('polygon', { type: 'Polygon', coordinates: [[...handed, itemAt(handed, 0)]] });
  return feature('linestring', { type: 'LineString', coordinates: [...handed] });
}

/** The corners of a feature that {@link storedFeature} made, as the library has them now. */
export function cornersOf({ geometry }: GeoJSONStoreFeatures): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'Polygon'
    ? itemAt(geometry.coordinates, 0).slice(0, -1)
    : (geometry.coordinates as Position[]);
}
