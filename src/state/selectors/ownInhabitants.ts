import { createSelector } from 'reselect';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import type { AppState } from '../appStore';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { selectAreaDenominators } from './areaDenominators';

/** Inhabitants of the own areas by their code, whichever level is shown. */
export const selectOwnInhabitants = createSelector(
  [
    (state: AppState) => state.levels.find(({ id }) => id === OWN_AREAS_LEVEL) ?? null,
    (state: AppState) => selectAreaDenominators({ ...state, levelId: OWN_AREAS_LEVEL }, 'inhabitants'),
  ],
  (level, denominators): ReadonlyMap<string, DenominatorValue> =>
    new Map(level?.areas.map(({ code }, index) => [code, denominators[index] ?? publishedDenominator(null)])),
);
