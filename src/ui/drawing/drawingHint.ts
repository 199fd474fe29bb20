import type { MessageKey } from '../../i18n/messageKey';
import type { Drawing } from '../../state/slices/drawingSlice';

/** How to go on with a drawing, in the words for a mouse or for a finger. */
export function drawingHint({ tool, finished, shape }: Drawing): MessageKey {
  if (!finished || !shape) {
    return `draw.${window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'hint'}.${tool}`;
  }
  switch (shape.type) {
    case 'Point':
      return 'draw.hint.centre';
    case 'LineString':
      return 'draw.hint.path';
    case 'MultiPolygon':
      return shape.coordinates.some((rings) => rings.length > 1) ? 'draw.hint.fixed' : 'draw.hint.corners';
  }
}
