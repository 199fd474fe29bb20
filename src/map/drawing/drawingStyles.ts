import type { HexColor } from 'terra-draw';

/** The accent of the interface, and white to lift it off classes of the same colour. */
export const DRAWING_COLOUR: HexColor = '#0f6b60';
export const DRAWING_CASING: HexColor = '#ffffff';
export const DRAWING_LINE_WIDTH = 2.5;

const coarse = window.matchMedia('(pointer: coarse)').matches;

/** How near a corner the pointer takes it, in CSS pixels; a finger covers more. */
export const POINTER_DISTANCE = coarse ? 28 : 14;
const CORNER_RADIUS = coarse ? 8 : 5;

const corner = (name: string): Record<string, HexColor | number> => ({
  [`${name}Color`]: DRAWING_CASING,
  [`${name}Width`]: CORNER_RADIUS,
  [`${name}OutlineColor`]: DRAWING_COLOUR,
  [`${name}OutlineWidth`]: 2,
});

/** A drawing that grows: its outline, and its corners as rings. */
export const PEN_STYLES = {
  fillColor: DRAWING_COLOUR,
  fillOpacity: 0.14,
  outlineColor: DRAWING_COLOUR,
  outlineWidth: DRAWING_LINE_WIDTH,
  lineStringColor: DRAWING_COLOUR,
  lineStringWidth: DRAWING_LINE_WIDTH,
  pointColor: DRAWING_CASING,
  pointWidth: CORNER_RADIUS,
  pointOutlineColor: DRAWING_COLOUR,
  pointOutlineWidth: 2,
  ...corner('coordinatePoint'),
  ...corner('closingPoint'),
} as const;

/** A drawing that stands: corners to take hold of, and smaller ones halfway to make new corners of. */
export const HANDLE_STYLES = {
  selectedPolygonColor: DRAWING_COLOUR,
  selectedPolygonFillOpacity: 0.14,
  selectedPolygonOutlineColor: DRAWING_COLOUR,
  selectedPolygonOutlineWidth: DRAWING_LINE_WIDTH,
  selectedLineStringColor: DRAWING_COLOUR,
  selectedLineStringWidth: DRAWING_LINE_WIDTH,
  selectedPointColor: DRAWING_CASING,
  selectedPointWidth: CORNER_RADIUS + 1,
  selectedPointOutlineColor: DRAWING_COLOUR,
  selectedPointOutlineWidth: 3,
  ...corner('selectionPoint'),
  midPointColor: DRAWING_COLOUR,
  midPointWidth: CORNER_RADIUS - 2,
  midPointOutlineColor: DRAWING_CASING,
  midPointOutlineWidth: 1,
} as const;
