import { createSelector } from 'reselect';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { DenominatorTable } from '../slices/dataSlice';

/** The denominator tables in force: inhabitants of the chosen year, and the newest of everything else. */
export const selectDenominators = createSelector(
  [(state: AppState) => state.denominators, (state: AppState) => state.populationYear],
  (tables, populationYear): Partial<Record<DenominatorId, DenominatorTable>> => {
    const chosen: Partial<Record<DenominatorId, DenominatorTable>> = {};
    for (const table of tables) {
      const { id, year } = table.entry;
      if (id === 'inhabitants' ? year === populationYear : year >= (chosen[id]?.entry.year ?? 0))
        chosen[id] = table;
    }
    return chosen;
  },
);

/** The years of inhabitants that can be chosen, newest first. */
export const selectPopulationYears = createSelector([(state: AppState) => state.denominators], (tables) =>
  tables
    .filter(({ entry }) => entry.id === 'inhabitants')
    .map(({ entry }) => entry.year)
    .sort((a, b) => b - a),
);
