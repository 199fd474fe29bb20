/** How an estimate was made: over the cells of the population grid, or over a loaded layer of finer areas. */
export type EstimateMethod = 'cells' | 'sectors';

/** Inhabitants or dwellings of an area whose number nobody publishes. */
export interface DenominatorEstimate {
  method: EstimateMethod;
  /** The range in which the true number is to be expected. */
  low: number;
  high: number;
}

/** The denominator of one area: published, added up from published numbers, or estimated. */
export interface DenominatorValue {
  /** null: not known. */
  value: number | null;
  /** True when some but not all parts of the sum are known: the value is a lower bound. */
  incomplete: boolean;
  /** null for a published number or a sum of such. */
  estimate: DenominatorEstimate | null;
}
