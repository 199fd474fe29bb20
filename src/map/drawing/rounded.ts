import type { Position } from 'geojson';

/** Decimals of a degree that the drawing library keeps, a tenth of a millimetre; it refuses positions with more. */
export const DRAWING_DECIMALS = 9;

/** A position as the drawing library takes it. */
export function rounded(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DRAWING_DECIMALS)));
}
