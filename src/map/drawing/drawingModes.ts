import {
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { HexColor, TerraDrawMouseEvent } from 'terra-draw';
import type { Position } from 'geojson';
import type { MapTool } from '../../domain/areas/drawnShape';

/** The accent of the interface, and white to lift it off classes of the same colour. */
export const DRAWING_COLOUR: HexColor = '#0f6b60';
export const DRAWING_CASING: HexColor = '#ffffff';
export const DRAWING_LINE_WIDTH = 2.5;
export const DRAWING_FILL_OPACITY = 0.14;

const coarse = window.matchMedia('(pointer: coarse)').matches;

/** How near a corner the pointer takes it, in CSS pixels; a finger covers more. */
export const POINTER_DISTANCE = coarse ? 28 : 14;
export const CORNER_RADIUS = coarse ? 8 : 5;

const corner = (name: string): Record<string, HexColor | number> => ({
  [`${name}Color`]: DRAWING_CASING,
  [`${name}Width`]: CORNER_RADIUS,
  [`${name}OutlineColor`]: DRAWING_COLOUR,
  [`${name}OutlineWidth`]: 2,
});

interface Filled {
  properties?: Record<string, unknown>;
}
/** A hole stands on its polygon as an outline of its own: paler than what it is cut from (`RingFill`). */
const fillColour = ({ properties }: Filled): HexColor =>
  properties?.['fill'] === 'hole' ? DRAWING_CASING : DRAWING_COLOUR;
const fillOpacity = ({ properties }: Filled): number =>
  properties?.['fill'] === 'hole' ? 0.5 : properties?.['fill'] === 'none' ? 0 : DRAWING_FILL_OPACITY;

/** A drawing that grows: its outline, and its corners as rings. */
const PEN_STYLES = {
  fillColor: fillColour,
  fillOpacity,
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
const HANDLE_STYLES = {
  selectedPolygonColor: fillColour,
  selectedPolygonFillOpacity: fillOpacity,
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

/** Key that ends a drawing inside the library: one that no keyboard has, so that only our own finish presses it. */
export const FINISH_KEY = 'FinishDrawing';

/**
 * Mode of the library that a tool draws with; a circle is drawn as the line from its centre to its edge. Lines and polygons
 * are drawn by `PathPen`.
 */
export const PEN_OF_TOOL: Record<Exclude<MapTool, 'line' | 'polygon'>, string> = {
  freehand: 'freehand',
  circle: 'radius',
  point: 'point',
  box: 'rectangle',
};

const common = {
  pointerDistance: POINTER_DISTANCE,
  keyEvents: { cancel: null, finish: FINISH_KEY },
  styles: PEN_STYLES,
};

/** Marks on the corners of what has few of them: each is a feature of its own. */
const withMarks = { showCoordinatePoints: true };

/**
 * The pens of all tools, and the hand that moves what was drawn.
 * @param snap where a corner that is dragged goes; undefined where it stays under the pointer
 */
export function drawingModes(snap: (pointer: TerraDrawMouseEvent) => Position | undefined) {
  const movableCorners = {
    draggable: true,
    deletable: true,
    midpoints: { draggable: true },
    snappable: { toCustom: snap },
  };
  return [
    // The library wants to know the modes that lines and polygons with handles are of.
    new TerraDrawPolygonMode(common),
    new TerraDrawLineStringMode(common),
    new TerraDrawFreehandMode({
      ...common,
      drawInteraction: 'click-drag',
      minDistance: 10,
      preventPointsNearClose: false,
    }),
    new TerraDrawLineStringMode({
      ...common,
      ...withMarks,
      modeName: PEN_OF_TOOL.circle,
      finishOnNthCoordinate: 2,
    }),
    new TerraDrawPointMode({ styles: PEN_STYLES }),
    new TerraDrawRectangleMode({ ...common, ...withMarks, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawSelectMode({
      pointerDistance: POINTER_DISTANCE,
      keyEvents: null,
      allowManualDeselection: false,
      // Of every fifth event nothing was done, the last of a drag among them: the corner stayed behind the pointer.
      dragEventThrottle: 0,
      styles: HANDLE_STYLES,
      flags: {
        polygon: { feature: { coordinates: movableCorners } },
        linestring: { feature: { coordinates: movableCorners } },
        point: { feature: { draggable: true } },
      },
    }),
  ];
}
