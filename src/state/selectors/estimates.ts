import { createSelector, ofLastAnswers } from './createSelector';
import { shallow } from 'zustand/shallow';
import type { EstimateMethod } from '../../domain/denominators/denominatorValue';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import type { AppState } from '../store/appStore';
import type { AreaLevel, DenominatorTable } from '../store/data';
import { estimateBasis, isAmongUnits } from '../../domain/denominators/estimateDenominator';
import type { EstimateBasis } from '../../domain/denominators/estimateDenominator';
import { withWholeGroups } from '../../domain/denominators/withWholeGroups';
import { itemAt } from '../../domain/itemAt';
import type { DenominatorId } from '../../domain/targets/target';
import { shareKey } from '../store/countKeys';
import { selectCountedLevel, selectKnownLevel, selectLevel } from './levels';
import { selectDenominators } from './publishedFigures';
import { estimateError } from '../../domain/denominators/estimateError';
import type { EstimateError } from '../../domain/denominators/estimateError';
import { ESTIMATE_RATES } from '../../domain/denominators/estimateRates';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lekpTarget } from '../../domain/targets/lekp';

/** Units that inhabitants can be estimated with. */
type UnitsInForce =
  | { id: string; method: EstimateMethod; level: AreaLevel; grid: null }
  | { id: string; method: EstimateMethod; level: null; grid: CatalogPopulationGrid };

function sameUnits(a: readonly UnitsInForce[], b: readonly UnitsInForce[]): boolean {
  return a.length === b.length && a.every((units, at) => shallow<object>(units, itemAt(b, at)));
}

/** Loaded areas with inhabitants of their own are better units when they are smaller than this, in square metres. */
const CELL_AREA = 1_000_000;

/** Units to estimate with, the best first: loaded layers, the finest first, then the population grid. */
export const selectPopulationUnits = createSelector(
  [(state: AppState) => state.levels, (state: AppState) => state.catalog],
  (levels, catalog): UnitsInForce[] => {
    const grid = catalog?.populationGrids[0];
    const cell = grid ? grid.cellSize ** 2 : CELL_AREA;
    return [
      ...levels
        .filter(({ inhabitants }) => inhabitants !== undefined && inhabitants.meanArea < cell)
        .sort((a, b) => a.inhabitants!.meanArea - b.inhabitants!.meanArea)
        .map((level) => ({ id: level.id, method: 'sectors' as const, level, grid: null })),
      ...(grid ? [{ id: grid.id, method: 'cells' as const, level: null, grid }] : []),
    ];
  },
  { memoizeOptions: { resultEqualityCheck: sameUnits } },
);

/** Per units the people of the counted level's areas; null while they are not shared out over it. */
const selectLevelShares = createSelector(
  [selectCountedLevel, selectPopulationUnits, (state: AppState) => state.populationShares],
  (level, units, all) => units.map(({ id }) => (level && all[shareKey(level, id)]) ?? null),
  ofLastAnswers(shallow),
);

function basesSelector(id: DenominatorId) {
  return createSelector(
    [
      selectPopulationUnits,
      selectLevelShares,
      (state: AppState) => selectDenominators(state)[id],
      (state: AppState) => selectDenominators(state).inhabitants?.values,
    ],
    (unitsInForce, levelShares, table, inhabitants): readonly EstimateBasis[] =>
      unitsInForce.flatMap(({ id: units, method, grid }, at) => {
        const counted = itemAt(levelShares, at);
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

/** True where an area has no denominator because most of it lies where nobody's people are known, such as abroad. */
export function isOutsideUnits(state: AppState, { areaCode, target, denominator }: CoverageRecord): boolean {
  const area = selectCountedLevel(state)?.areas.findIndex(({ code }) => code === areaCode) ?? -1;
  const bases = selectEstimateBases(state, lekpTarget(target).denominator);
  if (denominator !== null || area === -1 || bases.length === 0) return false;
  return bases.every(({ shares }) => !isAmongUnits(shares, area));
}

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

/** Whether an estimate waits for the grid of the site. */
export function selectAwaitsGrid(state: AppState): boolean {
  return state.populationGrid === 'unread' && selectMissingShares(state).some(({ grid }) => grid !== null);
}

/** Whether inhabitants of the shown level are being estimated. */
export function selectEstimating(state: AppState): boolean {
  const shown = selectLevel(state);
  return selectMissingShares(state).some(({ level }) => level === shown);
}
