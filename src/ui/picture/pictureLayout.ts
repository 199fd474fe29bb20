/**
 * The sheet of a picture, 16:9 like a slide, in units of which there are {@link PIXELS_PER_UNIT} pixels. Words are as
 * large in it as on the screen at 1120 pixels, so that they can be read from the back of a council room.
 */
export const SHEET = { width: 1120, height: 630 } as const;
export const PIXELS_PER_UNIT = 2;
export const MARGIN = 28;

export const MAP_TOP = 78;
export const MAP_HEIGHT = 418;
export const LEGEND_TOP = MAP_TOP + MAP_HEIGHT;
export const CREDITS_TOP = 596;

/** Room around the areas, so that no border and no name touches the edge. */
export const MAP_PADDING = { top: 14, right: 40, bottom: 14, left: 40 } as const;
