import type { MultiPolygon } from 'geojson';
import type { DrawingTool, DrawnShape } from '../../domain/areas/drawnShape';
import type { Problem } from '../../domain/problem';

/** An own area in the making: it is nowhere else until it is saved. */
export interface Drawing {
  /** Tells this drawing from the one before, also with the same tool. */
  id: number;
  tool: DrawingTool;
  /** The own area whose outline is changed; null draws a new one. */
  editedId: string | null;
  /** What was drawn so far, degrees (EPSG:4326); null before the first corner. */
  shape: DrawnShape | null;
  corners: number;
  finished: boolean;
  undoable: boolean;
  /** Radius of a circle or width of a buffer, metres in the Lambert 72 plane; null until it is known. */
  distance: number | null;
  /** The area as it would be saved; null while it is not made yet or cannot be. */
  area: MultiPolygon | null;
  /** Why it cannot be; the drawing stays, to be mended. */
  problem: Problem | null;
}

/** A drawing as it can be gone on with; `unfinished` are the corners that were set, null when it was finished. */
export type DrawingDraft = Pick<Drawing, 'tool' | 'editedId' | 'shape' | 'distance'> & {
  unfinished: number | null;
};

/** What a drawing begins with. */
export interface DrawingStart {
  tool: DrawingTool;
  /** A shape that is there already, typed or of an area that is changed; without it the map waits for the first corner. */
  shape?: DrawnShape | null;
  /** Metres in Lambert 72. */
  distance?: number | null;
  editedId?: string | null;
  /** Corners that were set of a shape that is not finished yet. */
  unfinished?: number | null;
}

export interface DrawingSlice {
  drawing: Drawing | null;
  /** A drawing that was left unfinished at an earlier visit, and the tab in which it was. */
  leftDrawing: { tab: string; drawing: DrawingDraft } | null;
}

export const INITIAL_DRAWING: DrawingSlice = { drawing: null, leftDrawing: null };
