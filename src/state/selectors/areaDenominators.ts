import { createSelector } from 'reselect';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectCountedLevel } from './countedLevel';
import { selectDenominators } from './denominators';

function denominatorSelector(id: DenominatorId) {
  return createSelector(
    [selectCountedLevel, (state: AppState) => selectDenominators(state)[id]],
    (level, table): readonly DenominatorValue[] =>
      level?.areas.map(({ code }) => ({
        value: table?.values.get(code) ?? null,
        incomplete: false,
        estimate: null,
      })) ?? [],
  );
}

const BY_ID: Record<DenominatorId, ReturnType<typeof denominatorSelector>> = {
  inhabitants: denominatorSelector('inhabitants'),
  dwellings: denominatorSelector('dwellings'),
};

/** The denominator of every area of the level on which the shown level is counted, in the order of its areas. */
export function selectAreaDenominators(state: AppState, id: DenominatorId): readonly DenominatorValue[] {
  return BY_ID[id](state);
}
