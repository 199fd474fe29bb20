import { readPopulationGrid as readTable } from '../../src/io/formats/csv/readPopulationGrid';
import type { PopulationGrid } from '../../src/io/formats/csv/readPopulationGrid';
import { POPULATION_GRID } from './buildCatalog';
import { populationPartsTable } from './populationParts';
import { readMunicipalities, readPopulationGrid, readProvinces } from './readFigures';

/** The population grid as the page reads it, made from the facts in `data/`; it need not be built first. */
export function publishedGrid(): PopulationGrid {
  const text = populationPartsTable(readPopulationGrid(), readMunicipalities(readProvinces()));
  const grid = readTable(text, POPULATION_GRID.url, POPULATION_GRID);
  if (!grid.ok) throw new Error(JSON.stringify(grid.problem));
  return grid.value;
}
