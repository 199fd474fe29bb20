import { REACHED_CLASS } from '../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';

/**
 * Colours of the share classes, far behind the line to reached: brown to teal around the straight line.
 * From the BrBG family of ColorBrewer, which keeps its two sides apart for colour-blind eyes.
 */
export const CLASS_COLOURS = ['#8c510a', '#c98a3b', '#ecd3a2', '#b9ddd6', '#5fb0a5', '#0f6b60'] as const;

/** Ground under the hatching of "no data" and the dots of "not applicable". */
export const UNRANKED_COLOUR = '#ffffff';

/** The band along the border of an area that cannot be ranked. */
export const UNRANKED_EDGE = '#b3bdc6';

/** An area whose class is not known yet. */
export const UNCLASSED_COLOUR = '#dde4e8';

/** The plain colour of a class, the same on the map, in the legend, in bars and in the table. */
export function classColour(coverageClass: CoverageClass): string {
  return typeof coverageClass === 'number'
    ? (CLASS_COLOURS[coverageClass] ?? UNCLASSED_COLOUR)
    : UNRANKED_COLOUR;
}

/** Classes that carry a mark besides their colour, so that colour never says it alone. */
export type PatternName = 'reached' | 'noData' | 'notApplicable';

/** One square tile of a repeating mark: a path in SVG notation, stroked or filled, without a ground of its own. */
export interface ClassPattern {
  /** Side of the tile in CSS pixels. */
  readonly size: number;
  readonly path: string;
  readonly colour: string;
  /** Width of the stroke in CSS pixels; null when the path is filled. */
  readonly strokeWidth: number | null;
}

/** Hatching for no data, dots for not applicable, small ticks for a goal that is reached. */
export const CLASS_PATTERNS: Readonly<Record<PatternName, ClassPattern>> = {
  noData: { size: 6, path: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', colour: '#aab5be', strokeWidth: 1.6 },
  notApplicable: {
    size: 7,
    path: 'M2.4 3.5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0z',
    colour: '#93a0aa',
    strokeWidth: null,
  },
  reached: {
    size: 18,
    path: 'M3.2 5.2L4.8 6.8L7.6 3.4M12.2 14.2L13.8 15.8L16.6 12.4',
    colour: '#4a998d',
    strokeWidth: 1.1,
  },
};

/** Name of the image of {@link MOVED_PATTERN}. */
export const MOVED_PATTERN_NAME = 'moved';

/** Wide hatching over the colour of an area that a plan brings into another class: the other way than "no data". */
export const MOVED_PATTERN: ClassPattern = {
  size: 10,
  path: 'M-1 -1L11 11M-1 9L1 11M9 -1L11 1',
  colour: '#6a1b9a',
  strokeWidth: 1.3,
};

/** The mark a class carries, or null when its colour is enough. */
export function patternOfClass(coverageClass: CoverageClass): PatternName | null {
  if (typeof coverageClass !== 'number') return coverageClass;
  return coverageClass === REACHED_CLASS ? 'reached' : null;
}

/** The value of the CSS property `background` that shows a class as the map does: its colour and its mark. */
export function classBackground(coverageClass: CoverageClass): string {
  const colour = classColour(coverageClass);
  const name = patternOfClass(coverageClass);
  if (!name) return colour;
  return `${colour} ${patternBackground(CLASS_PATTERNS[name])}`;
}

/** A pattern as an image of CSS, without a ground. */
export function patternBackground({ size, path, colour, strokeWidth }: ClassPattern): string {
  const paint =
    strokeWidth === null
      ? `fill='${colour}'`
      : `fill='none' stroke='${colour}' stroke-width='${strokeWidth}'`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}'><path d='${path}' ${paint}/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** How areas are filled at the zoom of the map: see `areaFade`. */
export interface AreaFill {
  /** Of the colour of the class, 0 to 1. */
  opacity: number;
  /** True where the class also stands along the border in its full colour. */
  edge: boolean;
}

/** Fully coloured, as areas are seen from afar. */
export const PLAIN_FILL: AreaFill = { opacity: 1, edge: false };

/** The colour of the band along the border of an area. */
export function edgeColour(coverageClass: CoverageClass): string {
  return typeof coverageClass === 'number' ? classColour(coverageClass) : UNRANKED_EDGE;
}

/** CSS that shows a class as the map does at its zoom: colour and mark as a tint, with the band along its border. */
export function classSwatch(
  coverageClass: CoverageClass,
  { opacity, edge }: AreaFill,
): { background: string; boxShadow?: string } {
  const veil = `rgb(255 255 255 / ${Math.round(100 * (1 - opacity))}%)`;
  return {
    background: `linear-gradient(${veil}, ${veil}), ${classBackground(coverageClass)}`,
    ...(edge && { boxShadow: `inset 0 0 0 3px ${edgeColour(coverageClass)}` }),
  };
}

/**
 * Colours of measures on the map, for the legend too: a violet that is neither of the two sides of the classes.
 * Realised is filled with it, planned is hollow with a rim of it, what is left out of the count is grey and small. Of the
 * measures of a scenario an idea is dashed in a brown, what is planned is hatched and what is in progress half filled. What
 * layers call planned is hatched the other way beside them, in a blue grey.
 */
export const MEASURE_COLOURS = {
  ...{ realised: '#6a1b9a', planned: '#8a2bc4', leftOut: '#6a7884' },
  ...{ idea: '#a8481a', inPlan: '#6a1b9a', inProgress: '#6a1b9a', chosen: '#ffb000' },
  known: '#33566f',
} as const;

/** Rim of what is filled, and the inside of what is hollow. */
export const MEASURE_GROUND = '#ffffff';

/** The standings that are drawn in a colour of the user's choosing: what counts in a layer. */
export const COLOURED: ReadonlySet<keyof typeof MEASURE_COLOURS> = new Set(['realised', 'planned', 'known']);

/** The colour of a standing, or the one that the user chose for it. */
export function inkOf(standing: keyof typeof MEASURE_COLOURS, colour?: string): string {
  return colour !== undefined && COLOURED.has(standing) ? colour : MEASURE_COLOURS[standing];
}
