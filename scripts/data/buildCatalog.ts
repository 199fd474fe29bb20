import { parseCatalog } from '../../src/domain/catalog/catalog';
import type { Catalog, CatalogAreaLayer, CatalogDenominator } from '../../src/domain/catalog/catalog';
import { EXAMPLE_PLANS } from './exampleLayers/examplePlans';

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

/** The catalog of the embedded data, checked against its schema. */
export function buildCatalog(): Catalog {
  const catalog: Catalog = {
    version: 1,
    title: 'Pactkaart Vlaanderen',
    areas: [
      areaLayer('municipality', 'municipalities-2025', 'parent'),
      areaLayer('province', 'provinces-2025', null),
    ],
    denominators: [
      ...[2020, 2021, 2022, 2025].map((year) => denominator('inhabitants', year)),
      denominator('dwellings', 2025),
    ],
    populationGrids: [
      {
        id: 'population-1km-2020',
        url: 'figures/population-grid-1km-2020.csv',
        cellColumn: 'cell',
        areaColumn: 'nis_2025',
        valueColumn: 'inhabitants_2020',
        cellSize: 1000,
        crs: 'EPSG:3035',
        year: 2020,
        ...STATBEL,
        date: '2020-01-01',
      },
    ],
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
  return { id, year, ...MUNICIPALITIES, valueColumn: `${id}_${year}`, ...STATBEL, date: `${year}-01-01` };
}
