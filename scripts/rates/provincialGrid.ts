import type { PopulationGrid } from '../../src/io/formats/csv/readPopulationGrid';
import { POPULATION_GRID } from '../data/buildCatalog';
import { cellShares } from '../data/cellShares';
import type { CellShare } from '../data/cellShares';
import { rakedPeople } from '../data/rakedPeople';
import { readMunicipalities, readPopulationGrid, readProvinces } from '../data/readFigures';

/**
 * The grid as it would be if the total of every province alone were known, with the provinces for municipalities. It
 * knows nothing of the municipalities that are estimated with it, as the real one knows nothing of an area that is drawn.
 */
export function provincialGrid(): PopulationGrid {
  const provinceOf = new Map<string, string>();
  const totals = new Map<string, number>();
  for (const { code, parentCode, inhabitants2020 } of readMunicipalities(readProvinces())) {
    provinceOf.set(code, parentCode);
    totals.set(parentCode, (totals.get(parentCode) ?? 0) + inhabitants2020);
  }
  const merged = new Map<string, CellShare>();
  for (const { cell, municipality, share } of cellShares(readPopulationGrid())) {
    const province = provinceOf.get(municipality)!;
    const key = `${cell.east},${cell.north},${province}`;
    merged.set(key, { cell, municipality: province, share: share + (merged.get(key)?.share ?? 0) });
  }
  const shares = [...merged.values()];
  const { cellSize } = POPULATION_GRID;
  return {
    east: Float64Array.from(shares, ({ cell }) => cell.east * cellSize),
    north: Float64Array.from(shares, ({ cell }) => cell.north * cellSize),
    cellSize,
    people: rakedPeople(shares, totals),
    areaCodes: shares.map(({ municipality }) => municipality),
    shares: Float64Array.from(shares, ({ share }) => share),
  };
}
