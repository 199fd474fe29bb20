import { createSelector } from 'reselect';
import { localText } from '../../domain/catalog/localText';
import type { SourceLine } from '../../domain/coverage/coverageTable';
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
    (state: AppState) => state.language,
  ],
  (unitsInForce, inhabitants, dwellings, language): SourceLine[] => {
    const values = { inhabitants, dwellings };
    return DENOMINATOR_IDS.flatMap((id) => {
      const used = new Set(values[id].flatMap(({ estimate }) => (estimate ? [estimate.units] : [])));
      return unitsInForce
        .filter((units) => used.has(units.id))
        .map(({ grid, level }): SourceLine => ({
          subject: { kind: 'denominator', id, year: null, estimated: true },
          text: grid
            ? `${localText(language, grid.source)}, ${grid.id}, ${grid.date}`
            : `${level.name}, ${level.inhabitants!.column}`,
        }));
    });
  },
);
