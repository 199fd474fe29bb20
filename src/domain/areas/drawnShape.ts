import type { LineString, MultiPolygon, Point } from 'geojson';

/** What the user draws with. `line` and `point` are drawn to keep everything within a distance of them. */
export const DRAWING_TOOLS = ['polygon', 'freehand', 'circle', 'line', 'point'] as const;
export type DrawingTool = (typeof DRAWING_TOOLS)[number];

/** What the map draws with: beside those, the opposite corners of a box in which to choose. */
export type MapTool = DrawingTool | 'box';

/** Tools that need a distance in metres beside the shape: the radius of a circle, the width of a buffer. */
export function needsDistance(tool: DrawingTool): boolean {
  return tool === 'circle' || tool === 'line' || tool === 'point';
}

/**
 * What a tool leaves on the map, in degrees (EPSG:4326): polygons as they were drawn, unchecked; the line to buffer; the
 * point to buffer, or the centre of a circle.
 */
export type DrawnShape = MultiPolygon | LineString | Point;

/** A drawing as the map tells it, at every move of the pointer. */
export interface Sketch {
  /** With the corner under the pointer; null before the first corner. */
  shape: DrawnShape | null;
  /** Corners that were set, without the one under the pointer. */
  corners: number;
  /** Radius that was drawn, metres in the Lambert 72 plane; null for other tools and before there is one. */
  radius: number | null;
  /** True when nothing more is added to it; its corners can still be moved. */
  finished: boolean;
  /** True when there is a corner, or a move of one, to take back. */
  undoable: boolean;
  /** True while a corner of a finished one is in the hand, to be put somewhere else. */
  holds?: boolean;
  /** True where more corners of a finished one are seen than can have handles: the map has to come nearer first. */
  crowded?: boolean;
}
