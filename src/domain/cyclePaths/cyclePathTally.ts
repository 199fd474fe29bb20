/** What was done to a cycle path; `unknown` where its layer does not say. */
export const PATH_WORKS = ['new', 'renewed', 'unknown'] as const;
export type PathWork = (typeof PATH_WORKS)[number];

/**
 * How a cycle path is ridden. One-way paths on both sides of a road are one line that counts in both directions, so
 * twice its length (counting rule of the pact).
 */
export const PATH_DIRECTIONS = ['twoWay', 'oneWay', 'bothSides', 'unknown'] as const;
export type PathDirection = (typeof PATH_DIRECTIONS)[number];

/** Number of combinations of work and direction. */
export const PATH_KINDS = PATH_WORKS.length * PATH_DIRECTIONS.length;

/** The place of a combination among all of them. */
export function pathKind(work: PathWork, direction: PathDirection): number {
  return PATH_WORKS.indexOf(work) * PATH_DIRECTIONS.length + PATH_DIRECTIONS.indexOf(direction);
}

/** Realised cycle paths of a layer, cross-tabulated over every area that it was shared out over. */
export interface CyclePathTally {
  areaCount: number;
  /** Ascending; null, for paths without a year, comes last. */
  years: readonly (number | null)[];
  /**
   * Metres in Lambert 72 as they count, by year, then by {@link pathKind}, then by area. Over years and kinds they add
   * up to the realised quantity of the area.
   */
  metres: Float64Array;
}
