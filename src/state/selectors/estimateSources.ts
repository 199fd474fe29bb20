import { createSelector } from 'reselect';
import { DENOMINATOR_IDS } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectAreaDenominators } from './areaDenominators';
import { selectPopulationUnits } from './populationUnits';

/** What the estimates of the shown level rest on, one line per denominator and set of units. */
export const selectEstimateSources = createSelector(
  [
    selectPopulationUnits,
    (state: AppState) => selectAreaDenominators(state, 'inhabitants'),
    (state: AppState) => selectAreaDenominators(state, 'dwellings'),
  ],
  (unitsInForce, inhabitants, dwellings): string[] => {
    const values = { inhabitants, dwellings };
    return DENOMINATOR_IDS.flatMap((id) => {
      const used = new Set(values[id].flatMap(({ estimate }) => (estimate ? [estimate.units] : [])));
      return unitsInForce
        .filter((units) => used.has(units.id))
        .map(({ grid, level }) =>
          grid
            ? `${id} (estimated): ${grid.source}, ${grid.id}, ${grid.date}`
            : `${id} (estimated): ${level.name}, ${level.inhabitants!.column}`,
        );
    });
  },
);
