import table from '../../../data/estimates/rates.json';

/**
 * Areas whose true number is known: municipalities by their surveyed outlines; the same when only the total of their
 * province is known, as of an area that nobody counts; and areas larger than a municipality (arrondissementen,
 * vervoerregio's and provinces), apart and together.
 */
export type EstimateRateKind =
  'municipality' | 'municipalityUncounted' | 'arrondissement' | 'transportRegion' | 'province' | 'larger';

/** How well areas of one kind were estimated in one year; errors and widths are shares of the true number. */
export interface EstimateRate {
  kind: EstimateRateKind;
  year: number;
  count: number;
  /** Areas whose true number lies in the range of their estimate. */
  held: number;
  medianError: number;
  /** Nine in ten areas are closer. */
  ninthError: number;
  medianHalfWidth: number;
}

/** Rates of estimates with one population grid. */
export interface EstimateRates {
  /** Id of the grid in the catalog. */
  grid: string;
  /** The outlines that were tried, and whose they are. */
  outlines: string;
  /** ISO date of the outlines. */
  date: string;
  rates: readonly EstimateRate[];
}

/** The measured rates, as `npm run rates` wrote them from the surveyed outlines into `data/estimates/rates.json`. */
export const ESTIMATE_RATES: EstimateRates = table as EstimateRates;

/** The rates of every kind in a year, or in the year nearest to it that was measured. */
export function estimateRatesIn(year: number): Record<EstimateRateKind, EstimateRate> {
  const nearest = ESTIMATE_RATES.rates.reduce((best, rate) =>
    Math.abs(rate.year - year) < Math.abs(best.year - year) ? rate : best,
  ).year;
  const rates = ESTIMATE_RATES.rates.filter((rate) => rate.year === nearest);
  return Object.fromEntries(rates.map((rate) => [rate.kind, rate])) as Record<EstimateRateKind, EstimateRate>;
}
