import { gridUnits } from '../../src/engine/population/gridUnits';
import type { PopulationUnits } from '../../src/engine/population/populationUnits';
import { readPopulationGrid as readTable } from '../../src/io/formats/csv/readPopulationGrid';
import { POPULATION_GRID } from './buildCatalog';
import { populationPartsTable } from './populationParts';
import { readMunicipalities, readPopulationGrid, readProvinces } from './readFigures';

let units: PopulationUnits | null = null;

/** The population grid as the page reads it, made once from the facts in `data/`; it need not be built first. */
export function publishedUnits(): PopulationUnits {
  if (units) return units;
  const text = populationPartsTable(readPopulationGrid(), readMunicipalities(readProvinces()));
  const grid = readTable(text, POPULATION_GRID.url, POPULATION_GRID);
  if (!grid.ok) throw new Error(JSON.stringify(grid.problem));
  units = gridUnits(grid.value);
  return units;
}
