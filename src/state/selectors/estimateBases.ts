import { createSelector } from 'reselect';
import { estimateBasis } from '../../domain/denominators/estimateDenominator';
import type { EstimateBasis } from '../../domain/denominators/estimateDenominator';
import { withWholeGroups } from '../../domain/denominators/withWholeGroups';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectPopulationUnits } from './populationUnits';
import { shareKey } from '../slices/countKeys';
import { selectCountedLevel } from './countedLevel';
import { selectDenominators } from './denominators';

function basesSelector(id: DenominatorId) {
  return createSelector(
    [
      selectCountedLevel,
      selectPopulationUnits,
      (state: AppState) => state.populationShares,
      (state: AppState) => selectDenominators(state)[id],
      (state: AppState) => selectDenominators(state).inhabitants?.values,
    ],
    (level, unitsInForce, allShares, table, inhabitants): readonly EstimateBasis[] =>
      unitsInForce.flatMap(({ id: units, method, grid }) => {
        const counted = level && allShares[shareKey(level, units)];
        if (!counted) return [];
        const shares = grid ? counted : withWholeGroups(counted, inhabitants);
        // The file of a loaded layer does not say of which year its inhabitants are.
        const years = grid && table ? table.entry.year - grid.year : 0;
        // People that nobody scales are people all the same; how many dwellings they have is not known.
        const ungrouped = id === 'inhabitants' ? 1 : NaN;
        return [estimateBasis(method, units, shares, table?.values, years, ungrouped)];
      }),
  );
}

const BY_ID: Record<DenominatorId, ReturnType<typeof basesSelector>> = {
  inhabitants: basesSelector('inhabitants'),
  dwellings: basesSelector('dwellings'),
};

/** What the counted level's denominators can be estimated from, the best units first. */
export function selectEstimateBases(state: AppState, id: DenominatorId): readonly EstimateBasis[] {
  return BY_ID[id](state);
}
