import { simplify } from '@turf/turf';
import type { DrawnShape } from '../../domain/areas/drawnShape';

/** How far a side may move when a drawing by hand is thinned, in CSS pixels: less than a hand trembles. */
const PIXELS = 1.5;

/**
 * A drawing by free hand without the corners that no eye would miss (Douglas and Peucker), so that those that are left
 * can be taken hold of.
 * @param zoom of the map when it was drawn
 */
export function thinnedShape<S extends DrawnShape>(shape: S, zoom: number): S {
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  return simplify(shape, { tolerance: PIXELS * degreesPerPixel, highQuality: true });
}
