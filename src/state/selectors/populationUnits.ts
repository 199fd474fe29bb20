import { createSelector } from 'reselect';
import type { EstimateMethod } from '../../domain/denominators/denominatorValue';
import type { CatalogPopulationGrid } from '../../domain/catalog/catalog';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';

/** Units that inhabitants can be estimated with. */
export type UnitsInForce =
  | { id: string; method: EstimateMethod; level: AreaLevel; grid: null }
  | { id: string; method: EstimateMethod; level: null; grid: CatalogPopulationGrid };

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
);
