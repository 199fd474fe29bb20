import { itemAt } from '../itemAt';
import { publishedDenominator } from './denominatorValue';
import type { DenominatorValue, EstimateMethod } from './denominatorValue';
import { estimateRange } from './estimateRange';
import type { PopulationShares } from './populationShares';
import { scaleFactors } from './scaleFactors';

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

/**
 * Units as the basis of estimates.
 * @param totals of the municipalities in the chosen year, by code @param ungrouped see `scaleFactors`
 */
export function estimateBasis(
  method: EstimateMethod,
  units: string,
  shares: PopulationShares,
  totals: ReadonlyMap<string, number | null> | undefined,
  years: number,
  ungrouped: number,
): EstimateBasis {
  return { method, units, shares, factors: scaleFactors(shares, totals, ungrouped), years };
}

/**
 * Of an area that only touches the edge of the units, less than this is said to lie beyond: the edge is drawn from
 * shares of cells of 1 km, and of the land beyond it in such cells nine tenths have less than this of their surface drawn
 * inside (held against the surveyed municipalities).
 */
const BESIDE = 0.25;

/** An area with more of its surface than this in units away from the edge lies among them, however much lies beyond. */
const AMONG = 0.01;

/** True when the units reach over the whole area. */
export function isCovered({ covered }: PopulationShares, area: number): boolean {
  return (covered[area] ?? 0) >= COVERED;
}

/** True for an area of which a part lies in the units, rather than beside them. */
export function isAmongUnits({ covered, inner }: PopulationShares, area: number): boolean {
  return (covered[area] ?? 0) >= BESIDE || (inner[area] ?? 0) >= AMONG;
}

/**
 * The estimate of an area from the best units that reach over the whole of it; where none do, of the part that lies in
 * the last ones, the coarsest.
 * @returns a value of null where the area lies beside the units, or where there are none
 */
export function bestEstimate(bases: readonly EstimateBasis[], area: number): DenominatorValue {
  const basis = bases.find(({ shares }) => isCovered(shares, area)) ?? bases.at(-1);
  return basis && isAmongUnits(basis.shares, area)
    ? estimateDenominator(basis, area)
    : publishedDenominator(null);
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
    const group = itemAt(shares.group, part);
    const factor = itemAt(factors, group);
    const inside = itemAt(shares.inside, part);
    if (Number.isNaN(factor)) {
      if (inside > 0) incomplete = true;
      continue;
    }
    known = true;
    scaled.value += factor * inside;
    scaled.certain += factor * itemAt(shares.certain, part);
    scaled.touched += factor * itemAt(shares.touched, part);
    scaled.spread += factor ** 2 * itemAt(shares.spread, part);
    // People who moved within the municipality are in the total; what an area holds of all of it has not drifted.
    const rest = shares.groupPeople[group] === 0 ? 0 : 1 - inside / itemAt(shares.groupPeople, group);
    scaled.drift += (factor * inside * rest) ** 2;
  }
  if (!known) return { value: null, incomplete: false, estimate: null };
  return {
    value: scaled.value,
    incomplete,
    estimate: { method, units, ...estimateRange(scaled, years) },
  };
}
