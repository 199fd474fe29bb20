import type { CoverageClass } from '../domain/classify/breaksAroundTarget';

/**
 * Colours of the share classes, far behind the line to reached: brown to teal around the straight line.
 * From the BrBG family of ColorBrewer, which keeps its two sides apart for colour-blind eyes.
 */
export const CLASS_COLOURS = ['#8c510a', '#c98a3b', '#ecd3a2', '#b9ddd6', '#5fb0a5', '#0f6b60'] as const;

/** Ground under the hatching of "no data" and the dots of "not applicable". */
export const UNRANKED_COLOUR = '#ffffff';

/** An area whose class is not known yet. */
export const UNCLASSED_COLOUR = '#dde4e8';

/** The plain colour of a class, the same on the map, in the legend, in bars and in the table. */
export function classColour(coverageClass: CoverageClass): string {
  return typeof coverageClass === 'number'
    ? (CLASS_COLOURS[coverageClass] ?? UNCLASSED_COLOUR)
    : UNRANKED_COLOUR;
}
