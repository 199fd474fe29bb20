/**
 * How far people stray from an even spread over their unit: half the range is this times the root of the sum of
 * p² s (1 - s) over the units that are cut.
 *
 * Found by estimating each of the 285 municipalities of Flanders, by its surveyed border, from the cells of 1 km when
 * only the total of its province is known: 91 % of them lie in their range of 2020 and 93 % in that of 2025
 * (`npm run rates`; the table is `data/estimates/rates.json`). Borders of municipalities run where few people live, all
 * along; for ovals and oblongs laid at random, cells of 2 and of 4 km held against the cells of 1 km inside them ask for
 * 0.6 at every size from a quarter of a cell to four cells, so that there the range holds more than nine in ten.
 *
 * The errors of two cells that a border cuts one after the other do hang together, by 0.17, and those of cells further
 * apart do not (0.00 to 0.05): over a long border that makes the range 15 % wider, which is in what was found. What made
 * large areas fall out of their range was none of this but the people of cells on the edge of Flanders, who were
 * counted in full.
 */
const SPREAD = 1.3;

/**
 * How far places within a municipality grow apart, per year: the standard deviation of how the municipalities of a
 * province grew apart is 0.5 % in one year, 0.8 % in two and 1.9 % in five.
 */
const DRIFT_PER_YEAR = 0.004;

/** Nine in ten of a normal distribution lie within this many standard deviations. */
const NINE_IN_TEN = 1.645;

/** What an area has of its units, scaled: sums over its municipalities. */
export interface ScaledSums {
  value: number;
  /** Of units wholly inside. */
  certain: number;
  /** Of units of which anything is inside. */
  touched: number;
  /** Sum of p² s (1 - s). */
  spread: number;
  /** Sum over municipalities of the squared value that may have drifted. */
  drift: number;
}

/**
 * The range in which about nine in ten true numbers lie: never below what lies wholly inside nor above what is
 * touched, but for how places grew apart since the units were counted.
 */
export function estimateRange(sums: ScaledSums, years: number): { low: number; high: number } {
  const drift = NINE_IN_TEN * DRIFT_PER_YEAR * Math.abs(years) * Math.sqrt(sums.drift);
  const half = Math.hypot(SPREAD * Math.sqrt(sums.spread), drift);
  return {
    low: Math.max(0, sums.value - half, sums.certain - drift),
    high: Math.min(sums.value + half, sums.touched + drift),
  };
}
