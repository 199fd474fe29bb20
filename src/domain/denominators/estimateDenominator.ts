import type { DenominatorValue, EstimateMethod } from './denominatorValue';
import { estimateRange } from './estimateRange';
import type { PopulationShares } from './populationShares';

/** What an estimate rests on. */
export interface EstimateBasis {
  method: EstimateMethod;
  /** Id of the grid or layer that the units are from. */
  units: string;
  shares: PopulationShares;
  /** See `scaleFactors`. */
  factors: Float64Array;
  /** Years between the count of the units and the totals that they are scaled to. */
  years: number;
}

/** An area with more of its surface outside the units than this has people that nobody counted: its number is partial. */
const COVERED = 0.99;

/** True when the units reach over the whole area. */
export function isCovered({ covered }: PopulationShares, area: number): boolean {
  return (covered[area] ?? 0) >= COVERED;
}

/**
 * Inhabitants or dwellings of an area by the share of every unit that lies inside, scaled per municipality.
 * Incomplete where the total of a municipality it reaches into is not known, or where it reaches beyond the units.
 * @returns a value of null for an area that touches no unit, or of which no total is known
 */
export function estimateDenominator(basis: EstimateBasis, area: number): DenominatorValue {
  const { shares, factors, method, units, years } = basis;
  const scaled = { value: 0, certain: 0, touched: 0, spread: 0, drift: 0 };
  let known = false;
  let incomplete = !isCovered(shares, area);
  for (let part = shares.start[area] ?? 0; part < (shares.start[area + 1] ?? 0); part++) {
    const group = shares.group[part]!;
    const factor = factors[group]!;
    const inside = shares.inside[part]!;
    if (Number.isNaN(factor)) {
      if (inside > 0) incomplete = true;
      continue;
    }
    known = true;
    scaled.value += factor * inside;
    scaled.certain += factor * shares.certain[part]!;
    scaled.touched += factor * shares.touched[part]!;
    scaled.spread += factor ** 2 * shares.spread[part]!;
    // People who moved within the municipality are in the total; what an area holds of all of it has not drifted.
    const rest = shares.groupPeople[group] === 0 ? 0 : 1 - inside / shares.groupPeople[group]!;
    scaled.drift += (factor * inside * rest) ** 2;
  }
  if (!known) return { value: null, incomplete: false, estimate: null };
  return {
    value: scaled.value,
    incomplete,
    estimate: { method, units, ...estimateRange(scaled, years) },
  };
}
