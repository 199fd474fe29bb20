import {
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { DrawingTool } from '../../domain/areas/drawnShape';
import { HANDLE_STYLES, PEN_STYLES, POINTER_DISTANCE } from './drawingStyles';

/** Key that ends a drawing inside the library: one that no keyboard has, so that only our own finish presses it. */
export const FINISH_KEY = 'FinishDrawing';

/** Mode of the library that a tool draws with; a circle is drawn as the line from its centre to its edge. */
export const PEN_OF_TOOL: Record<DrawingTool, string> = {
  polygon: 'polygon',
  freehand: 'freehand',
  circle: 'radius',
  line: 'linestring',
  point: 'point',
};

const common = {
  pointerDistance: POINTER_DISTANCE,
  keyEvents: { cancel: null, finish: FINISH_KEY },
  styles: PEN_STYLES,
  showCoordinatePoints: true,
};

const movableCorners = { draggable: true, deletable: true, midpoints: { draggable: true } };

/** The pens of all tools, and the hand that moves what was drawn. */
export function drawingModes() {
  return [
    new TerraDrawPolygonMode(common),
    new TerraDrawFreehandMode({
      ...common,
      showCoordinatePoints: false,
      drawInteraction: 'click-drag',
      minDistance: 10,
      preventPointsNearClose: false,
    }),
    new TerraDrawLineStringMode(common),
    new TerraDrawLineStringMode({ ...common, modeName: PEN_OF_TOOL.circle, finishOnNthCoordinate: 2 }),
    new TerraDrawPointMode({ styles: PEN_STYLES }),
    new TerraDrawSelectMode({
      pointerDistance: POINTER_DISTANCE,
      keyEvents: null,
      allowManualDeselection: false,
      styles: HANDLE_STYLES,
      flags: {
        polygon: { feature: { coordinates: movableCorners } },
        linestring: { feature: { coordinates: movableCorners } },
        point: { feature: { draggable: true } },
      },
    }),
  ];
}
