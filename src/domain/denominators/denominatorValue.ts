/** How an estimate was made: over the cells of the population grid, or over a loaded layer of finer areas. */
export type EstimateMethod = 'cells' | 'sectors';

/** Inhabitants or dwellings of an area whose number nobody publishes. */
export interface DenominatorEstimate {
  method: EstimateMethod;
  /** Id of the grid or the area layer whose units were shared out. */
  units: string;
  /** The range in which the true number is to be expected. */
  low: number;
  high: number;
}

/** How far the source of a published number estimated it itself, with no range given. */
export type SourceEstimate = 'estimated' | 'partlyEstimated';

/** The denominator of one area: published, added up from published numbers, or estimated. */
export interface DenominatorValue {
  /** null: not known. */
  value: number | null;
  /** True when some but not all parts of the sum are known: the value is a lower bound. */
  incomplete: boolean;
  /** null for a published number or a sum of such. */
  estimate: DenominatorEstimate | null;
  /** Absent where no source says that it estimated the number. */
  bySource?: SourceEstimate;
}

/** A number that somebody publishes; null where nobody does. */
export function publishedDenominator(value: number | null): DenominatorValue {
  return { value, incomplete: false, estimate: null };
}
