import type { ClassPattern } from './classColours';

/** Device pixels per CSS pixel of a pattern image. The map stretches a pattern up to twice between two zooms. */
export const PATTERN_PIXEL_RATIO = 2;

/** Draw the tile of a pattern on a transparent ground. */
export function patternImage(pattern: ClassPattern): ImageData {
  const side = pattern.size * PATTERN_PIXEL_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  // Read back at once: kept in memory, because a canvas on the graphics card takes 50 ms to come back.
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(PATTERN_PIXEL_RATIO, PATTERN_PIXEL_RATIO);
  const path = new Path2D(pattern.path);
  if (pattern.strokeWidth === null) {
    context.fillStyle = pattern.colour;
    context.fill(path);
  } else {
    context.strokeStyle = pattern.colour;
    context.lineWidth = pattern.strokeWidth;
    context.stroke(path);
  }
  return context.getImageData(0, 0, side, side);
}
