/**
 * Colours of measures on the map, for the legend too: a violet that is neither of the two sides of the classes.
 * Realised is filled with it, planned is hollow with a rim of it, what is left out of the count is grey and small.
 */
export const MEASURE_COLOURS = { realised: '#6a1b9a', planned: '#8a2bc4', leftOut: '#6a7884' } as const;

/** Rim of what is filled, and the inside of what is hollow. */
export const MEASURE_GROUND = '#ffffff';
