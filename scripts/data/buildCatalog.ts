import { parseCatalog } from '../../src/domain/catalog/catalog';
import type {
  Catalog,
  CatalogAreaLayer,
  CatalogDenominator,
  CatalogPopulationGrid,
} from '../../src/domain/catalog/catalog';
import { EXAMPLE_PLANS } from './exampleLayers/exampleTargets';
import { PART_COLUMNS } from './populationParts';

/** What the embedded data say of themselves, in the languages of their readers. */
const EXAMPLE_ORIGIN = {
  source: { nl: 'Voorbeeldgegevens Pactkaart (verzonnen)', en: 'Example data of Pactkaart (invented)' },
  licence: 'CC0 1.0',
  date: '2026-10-31',
};
const BOUNDARY_ORIGIN = {
  source: {
    nl: 'Schematische grenzen van Pactkaart, berekend uit het bevolkingsraster van 1 km (Statbel)',
    en: 'Schematic boundaries by Pactkaart, computed from the population grid of 1 km (Statbel)',
  },
  licence: 'CC BY 4.0',
  date: '2025-01-01',
};
const STATBEL = { source: 'Statbel', licence: 'CC BY 4.0' };
const MUNICIPALITIES = { url: 'figures/municipalities-2025.csv', codeColumn: 'nis' };

/** The municipalities without their outlines, for the first numbers. */
export const MUNICIPALITY_LIST = {
  url: 'areas/municipalities-2025.csv',
  codeColumn: 'code',
  nameColumn: 'name',
  parentColumn: 'parent',
};

/** Years of which the inhabitants of every municipality are known. */
export const INHABITANT_YEARS = [2020, 2021, 2022, 2025] as const;

/** The population grid that inhabitants of other areas are estimated with. */
export const POPULATION_GRID: CatalogPopulationGrid = {
  id: 'population-1km-2020',
  url: 'population/parts-1km-2020.csv',
  ...PART_COLUMNS,
  cellSize: 1000,
  crs: 'EPSG:3035',
  year: 2020,
  ...STATBEL,
  date: '2020-01-01',
};

/** The catalog of the embedded data, checked against its schema. */
export function buildCatalog(): Catalog {
  const catalog: Catalog = {
    version: 1,
    title: 'Pactkaart Vlaanderen',
    areas: [
      { ...areaLayer('municipality', 'municipalities-2025', 'parent'), list: MUNICIPALITY_LIST },
      areaLayer('province', 'provinces-2025', null),
    ],
    denominators: [
      ...INHABITANT_YEARS.map((year) => denominator('inhabitants', year)),
      denominator('dwellings', 2025),
    ],
    populationGrids: [POPULATION_GRID],
    measures: EXAMPLE_PLANS.map(({ target }) => ({
      id: `${target}-voorbeeld`,
      target,
      url: `measures/${target}.fgb`,
      yearColumn: 'date',
      statusColumn: null,
      quantityColumn: null,
      synthetic: true,
      ...EXAMPLE_ORIGIN,
    })),
    figures: [
      {
        id: 'laadpunten-2026-03',
        target: 'laden',
        ...MUNICIPALITIES,
        valueColumn: 'charging_points_2026_03',
        caveat: 'pointsNotCpe',
        source: {
          nl: 'Departement Mobiliteit en Openbare Werken',
          en: 'Flemish Department of Mobility and Public Works',
        },
        licence: { nl: 'Open data Vlaamse overheid', en: 'Open data of the Flemish government' },
        date: '2026-03',
      },
    ],
    mergers: {
      year: 2025,
      url: 'figures/mergers-2025.csv',
      oldColumn: 'nis_2024',
      newColumn: 'nis_2025',
      oldNameColumn: 'name_2024',
      ...STATBEL,
      date: '2025-01-01',
    },
  };
  const checked = parseCatalog(JSON.parse(JSON.stringify(catalog)), 'catalog.json');
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

function areaLayer(level: string, id: string, parentColumn: string | null): CatalogAreaLayer {
  const columns = { codeColumn: 'code', nameColumn: 'name', parentColumn };
  return {
    id,
    level,
    vintage: 2025,
    url: `areas/${id}.fgb`,
    ...columns,
    schematic: true,
    ...BOUNDARY_ORIGIN,
  };
}

function denominator(id: CatalogDenominator['id'], year: number): CatalogDenominator {
  const valueColumn = `${id}_${year}`;
  // Of 2021 the parts of municipalities that merged later were not found, so that their source estimates them.
  const basis = valueColumn === 'inhabitants_2021' ? { basisColumn: 'inhabitants_2021_basis' } : {};
  return { id, year, ...MUNICIPALITIES, valueColumn, ...basis, ...STATBEL, date: `${year}-01-01` };
}
