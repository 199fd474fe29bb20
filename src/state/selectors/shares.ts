import { createSelector } from 'reselect';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import type { AppState } from '../appStore';
import { shareKey } from '../slices/countKeys';
import type { AreaLevel, DenominatorTable } from '../slices/dataSlice';
import { selectKnownLevel } from './knownLevel';
import { selectLevel } from './level';
import { selectPopulationUnits } from './populationUnits';

/** Units of people to be shared out over a level. */
export interface WantedShare {
  key: string;
  level: AreaLevel;
  unitsId: string;
  /** The grid that the units are the cells of; null for the areas of a level. */
  grid: CatalogPopulationGrid | null;
}

/** True for a level with an area whose number nobody publishes: not for its code, and not for what it is the union of. */
function needsEstimates(denominators: readonly DenominatorTable[], level: AreaLevel): boolean {
  if (level.rolledUpFrom !== null) return false;
  const published = new Set(denominators.flatMap(({ values }) => [...values.keys()]));
  return level.areas.some(({ code }, area) => {
    const codes = level.members?.[area]?.codes ?? [code];
    return !codes.every((one) => published.has(one));
  });
}

/**
 * What the estimates rest on: over every level with areas that nobody publishes inhabitants of, and over the one whose
 * numbers are known (to say how far off the units are), the people of all units there are. The shown level comes first.
 */
const selectWantedShares = createSelector(
  [
    (state: AppState) => state.levels,
    (state: AppState) => state.denominators,
    selectPopulationUnits,
    selectKnownLevel,
    selectLevel,
  ],
  (levels, denominators, units, known, shown): readonly WantedShare[] => {
    const estimated = levels.filter((level) => needsEstimates(denominators, level));
    if (estimated.length === 0) return [];
    const over = [...estimated].sort((a, b) => Number(b === shown) - Number(a === shown));
    if (known && !over.includes(known)) over.push(known);
    return over.flatMap((level) =>
      units
        .filter(({ id }) => id !== level.id)
        .map(({ id, grid }) => ({ key: shareKey(level, id), level, unitsId: id, grid })),
    );
  },
);

const sameKeys = (a: readonly WantedShare[], b: readonly WantedShare[]): boolean =>
  a.length === b.length &&
  a.every(({ key, grid }, index) => key === b[index]?.key && grid === b[index]?.grid);

/** The wanted shares that are not there, and can be. */
export const selectMissingShares = createSelector(
  [
    selectWantedShares,
    (state: AppState) => state.populationShares,
    (state: AppState) => state.populationGrid === 'failed',
  ],
  (wanted, shares, gridFailed): readonly WantedShare[] =>
    wanted.filter(({ key, grid }) => shares[key] === undefined && !(grid && gridFailed)),
  { memoizeOptions: { resultEqualityCheck: sameKeys } },
);

/** Whether inhabitants of the shown level are being estimated. */
export function selectEstimating(state: AppState): boolean {
  const shown = selectLevel(state);
  return selectMissingShares(state).some(({ level }) => level === shown);
}
