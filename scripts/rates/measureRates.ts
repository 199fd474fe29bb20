import { bestEstimate, estimateBasis } from '../../src/domain/denominators/estimateDenominator';
import type { EstimateRate, EstimateRateKind } from '../../src/domain/denominators/estimateRates';
import type { PopulationShares } from '../../src/domain/denominators/populationShares';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { PopulationUnits } from '../../src/engine/population/populationUnits';
import { POPULATION_GRID } from '../data/buildCatalog';
import type { Outlines } from './surveyedAreas';

/** How one area was estimated, as shares of its true number. */
export interface Trial {
  code: string;
  /** The estimate less the truth. */
  error: number;
  /** Half the width of the range. */
  halfWidth: number;
  /** True where the truth lies in the range. */
  held: boolean;
}

/** Where the people of a grid live over areas. */
export async function sharesOver({ areas }: Outlines, units: PopulationUnits): Promise<PopulationShares> {
  const shares = await columnarEngine.sharePopulation(areas, units);
  if (!shares.ok) throw new Error(shares.problem.code);
  return shares.value;
}

/**
 * Estimate areas whose true number is known.
 * @param totals of the groups of the grid in that year, by code @param truths by code of the areas; those without are not tried
 */
export function tryEstimates(
  { areas }: Outlines,
  shares: PopulationShares,
  totals: ReadonlyMap<string, number | null>,
  truths: ReadonlyMap<string, number | null>,
  year: number,
): Trial[] {
  const { id, year: counted } = POPULATION_GRID;
  const basis = estimateBasis('cells', id, shares, totals, year - counted, 1);
  return areas.areas.flatMap(({ code }, area) => {
    const truth = truths.get(code) ?? null;
    const { value, estimate } = bestEstimate([basis], area);
    if (truth === null || value === null || !estimate) return [];
    const { low, high } = estimate;
    const halfWidth = (high - low) / 2 / truth;
    return [{ code, error: value / truth - 1, halfWidth, held: low <= truth && truth <= high }];
  });
}

/** What the trials of areas of one kind come to; at least one. */
export function rateOf(kind: EstimateRateKind, year: number, trials: readonly Trial[]): EstimateRate {
  const errors = sorted(trials.map(({ error }) => Math.abs(error)));
  const at = (values: number[], share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  return {
    kind,
    year,
    count: trials.length,
    held: trials.filter(({ held }) => held).length,
    medianError: rounded(at(errors, 0.5)),
    ninthError: rounded(at(errors, 0.9)),
    medianHalfWidth: rounded(at(sorted(trials.map(({ halfWidth }) => halfWidth)), 0.5)),
  };
}

function sorted(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

/** A hundredth of a per cent: the last digit that two runs on the same outlines agree in. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
