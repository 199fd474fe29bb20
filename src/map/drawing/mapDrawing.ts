import type { MultiPolygon, Position } from 'geojson';
import type { DrawingTool, DrawnShape, Sketch } from '../../domain/areas/drawnShape';

/** What to draw: with a tool from nothing, or a shape whose corners are to be moved. */
export interface DrawingRequest {
  tool: DrawingTool;
  shape: DrawnShape | null;
  /** Corners that were set before, to go on from; only where there is no shape. */
  corners: readonly Position[];
}

export interface DrawingEvents {
  /** At every change; also while the pointer carries the next corner. */
  onSketch(sketch: Sketch): void;
  /** Escape was pressed on the map. */
  onCancel(): void;
  /** The map takes corners now. */
  onReady(): void;
  /** What is needed to draw could not be loaded. */
  onError(cause: unknown): void;
}

/** What can be asked of a drawing from beside the map. */
export interface DrawingCommands {
  /** Take the last corner back, or the last move of one. */
  undo(): void;
  /** Nothing more is added; too few corners stay as they are. */
  finish(): void;
}

/** A drawing that is under way on the map. Everything may be asked at once: what comes before it is loaded waits. */
export interface MapDrawing extends DrawingCommands {
  /** Show the area that would be saved; null shows none. */
  setPreview(area: MultiPolygon | null): void;
  /** Take the drawing off the map. */
  stop(): void;
}
