import { REACHED_CLASS } from '../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';

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

/** The mark a class carries, or null when its colour is enough. */
export function patternOfClass(coverageClass: CoverageClass): PatternName | null {
  if (typeof coverageClass !== 'number') return coverageClass;
  return coverageClass === REACHED_CLASS ? 'reached' : null;
}
