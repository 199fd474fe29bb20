import { createSelector } from 'reselect';
import { estimateError } from '../../domain/denominators/estimateError';
import type { EstimateError } from '../../domain/denominators/estimateError';
import { ESTIMATE_RATES } from '../../domain/denominators/estimateRates';
import type { AppState } from '../appStore';
import { selectPopulationUnits } from './populationUnits';
import { shareKey } from '../slices/countKeys';
import { selectDenominators } from './denominators';
import { selectKnownLevel } from './knownLevel';

const selectErrors = createSelector(
  [
    selectKnownLevel,
    selectPopulationUnits,
    (state: AppState) => state.populationShares,
    (state: AppState) => selectDenominators(state).inhabitants?.values,
  ],
  (level, unitsInForce, allShares, totals): ReadonlyMap<string, EstimateError> =>
    new Map(
      unitsInForce.flatMap(({ id }) => {
        if (id === ESTIMATE_RATES.grid) return [];
        const shares = level && allShares[shareKey(level, id)];
        const error = shares && totals && estimateError(shares, level.areas, totals);
        return error ? [[id, error] as const] : [];
      }),
    ),
);

/**
 * How far off estimates with these units are for the municipalities, whose numbers are known; null while not computed,
 * and for the grid of which `ESTIMATE_RATES` tells by surveyed outlines.
 */
export function selectEstimateError(state: AppState, unitsId: string): EstimateError | null {
  return selectErrors(state).get(unitsId) ?? null;
}
