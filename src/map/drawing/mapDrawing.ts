import type { MultiPolygon, Position } from 'geojson';
import type { DrawnShape, MapTool, Sketch } from '../../domain/areas/drawnShape';
import { itemAt } from '../../domain/itemAt';
import type { Bounds } from '../../engine/areaBoxes';

/** What to draw: with a tool from nothing, or a shape whose corners are to be moved. */
export interface DrawingRequest {
  tool: MapTool;
  shape: DrawnShape | null;
  /** Corners that were set before, to go on from; only where there is no shape. */
  corners: readonly Position[];
  /** True where the pen stays after a finished drawing, for the next one; else handles come on its corners. */
  again: boolean;
  /** The edges of borders in a box, for corners to snap to them and to those of measures; null: nothing snaps. */
  bordersIn: ((box: Bounds) => Promise<Float64Array>) | null;
}

export interface DrawingEvents {
  /** At every change; also while the pointer carries the next corner. */
  onSketch(sketch: Sketch): void;
  /** Escape was pressed on the map. */
  onCancel(): void;
  /** Enter was pressed where only handles are left. */
  onDone(): void;
  /** The map takes corners now. */
  onReady(): void;
  /** What is needed to draw could not be loaded. */
  onError(cause: unknown): void;
}

/** What can be asked of a drawing from beside the map. */
export interface DrawingCommands {
  /** Take the last corner back, or the last move of one. */
  undo(): void;
  /** Take away the corner that is in the hand. Answers whether one was. */
  removeCorner(): boolean;
  /** Nothing more is added; too few corners stay as they are. */
  finish(): void;
  /** Set a corner at a position in degrees; the map goes there. */
  setCorner(position: Position): void;
}

/** A drawing that is under way on the map. Everything may be asked at once: what comes before it is loaded waits. */
export interface MapDrawing extends DrawingCommands {
  /** Show the area that would be saved; null shows none. */
  setPreview(area: MultiPolygon | null): void;
  /** Let corners snap, or stay where the pointer is; at first they snap. */
  setSnapping(on: boolean): void;
  /** Take the drawing off the map. */
  stop(): void;
}

/**
 * The corners of an unfinished line or polygon that the pen goes on from: those that were set, where they are too few to
 * make something of. Those of a freehand drawing and a circle are drawn in one go.
 */
export function cornersToResume({
  tool,
  shape,
  corners,
  finished,
}: Pick<Sketch, 'shape' | 'corners' | 'finished'> & { tool: MapTool }): readonly Position[] {
  if (finished || !shape) return [];
  if (tool === 'line' && shape.type === 'LineString') return shape.coordinates.slice(0, corners);
  if (tool === 'polygon' && shape.type === 'MultiPolygon')
    return shape.coordinates[0]?.[0]?.slice(0, corners) ?? [];
  return [];
}

/** The corners that were set, without the one under the pointer. */
function setCorners(line: readonly Position[], corners: number, least: number): Position[] | null {
  return corners < least ? null : line.slice(0, corners);
}

/**
 * What a drawing goes on with when the map comes back after another page: a finished one as it stands, an unfinished one
 * with handles on the corners that were set. null where too few were set to make something of.
 */
export function shapeToResume({
  shape,
  corners,
  finished,
}: Pick<Sketch, 'shape' | 'corners' | 'finished'>): DrawnShape | null {
  if (finished || !shape || shape.type === 'Point') return shape;
  if (shape.type === 'LineString') {
    const coordinates = setCorners(shape.coordinates, corners, 2);
    return coordinates && { type: 'LineString', coordinates };
  }
  const ring = setCorners(shape.coordinates[0]?.[0] ?? [], corners, 3);
  return ring && { type: 'MultiPolygon', coordinates: [[[...ring, itemAt(ring, 0)]]] };
}
