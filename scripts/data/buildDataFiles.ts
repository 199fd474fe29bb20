import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { writeFlatGeobuf } from '../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { areaColumns } from './areaColumns';
import { buildCatalog, MUNICIPALITY_LIST, POPULATION_GRID } from './buildCatalog';
import { exampleColumns } from './exampleLayers/exampleColumns';
import { exampleFeatures } from './exampleLayers/exampleFeatures';
import type { ExamplePlan } from './exampleLayers/examplePlan';
import { EXAMPLE_PLANS } from './exampleLayers/exampleTargets';
import { MunicipalGround, projectGrid } from './gridCells';
import type { GridCell } from './gridCells';
import { populationPartsTable } from './populationParts';
import { FIGURES_FOLDER, readMunicipalities, readPopulationGrid, readProvinces } from './readFigures';
import type { Municipality } from './readFigures';
import { schematicBoundaries } from './schematicBoundaries';
import type { DrawnArea } from './schematicBoundaries';

/** A file that the page reads, its path relative to the catalog. */
export interface DataFile {
  path: string;
  bytes: Uint8Array;
}

const FIGURES = ['municipalities-2025.csv', 'mergers-2025.csv'];

/** The embedded data, file by file, built from the facts in `data/`. The same facts give the same bytes. */
export function* buildDataFiles(): Generator<DataFile> {
  const provinces = readProvinces();
  const municipalities = readMunicipalities(provinces);
  const grid = readPopulationGrid();
  const onMap = schematicBoundaries(grid, municipalities, provinces, projectGrid);
  yield areaFile('municipalities-2025', 'Gemeenten 2025', onMap.municipalities);
  yield areaList(onMap.municipalities);
  yield areaFile('provinces-2025', 'Provincies', onMap.provinces);

  const onGrid = schematicBoundaries(grid, municipalities, provinces, (position) => position);
  const grounds = municipalGrounds(onGrid.municipalities, grid);
  for (const plan of EXAMPLE_PLANS) yield exampleFile(plan, municipalities, grounds);

  for (const name of FIGURES) {
    yield { path: `figures/${name}`, bytes: readFileSync(`${FIGURES_FOLDER}/${name}`) };
  }
  const parts = populationPartsTable(grid, municipalities);
  yield { path: POPULATION_GRID.url, bytes: new TextEncoder().encode(parts) };
  const catalog = `${JSON.stringify(buildCatalog(), null, 2)}\n`;
  yield { path: 'catalog.json', bytes: new TextEncoder().encode(catalog) };
}

function areaFile(name: string, title: string, areas: readonly DrawnArea[]): DataFile {
  const bytes = writeFlatGeobuf(areaColumns(areas), {
    name,
    title: `${title} (schematisch, 1 km)`,
    description:
      'Schematische grenzen, berekend uit het bevolkingsraster van 1 km van Statbel; niet opgemeten.',
    metadata: JSON.stringify({ schematic: true, licence: 'CC BY 4.0', source: 'Statbel' }),
  });
  return { path: `areas/${name}.fgb`, bytes };
}

/** The areas of a layer without their outlines. */
function areaList(areas: readonly DrawnArea[]): DataFile {
  const { url, codeColumn, nameColumn, parentColumn } = MUNICIPALITY_LIST;
  const rows = areas.map(({ code, name, parentCode }) => [code, name, parentCode]);
  const text = Papa.unparse([[codeColumn, nameColumn, parentColumn], ...rows], { newline: '\n' });
  return { path: url, bytes: new TextEncoder().encode(`${text}\n`) };
}

function municipalGrounds(
  areas: readonly DrawnArea[],
  grid: readonly GridCell[],
): Map<string, MunicipalGround> {
  const cells = new Map<string, GridCell[]>();
  for (const cell of grid) cells.set(cell.municipality, [...(cells.get(cell.municipality) ?? []), cell]);
  return new Map(areas.map((area) => [area.code, new MunicipalGround(area, cells.get(area.code)!)]));
}

function exampleFile(
  plan: ExamplePlan,
  municipalities: readonly Municipality[],
  grounds: ReadonlyMap<string, MunicipalGround>,
): DataFile {
  const features = municipalities.flatMap((municipality) =>
    exampleFeatures(plan, municipality, grounds.get(municipality.code)!),
  );
  const bytes = writeFlatGeobuf(exampleColumns(plan, features), {
    name: `${plan.target}-voorbeeld`,
    title: `Voorbeeldgegevens: ${plan.things}`,
    description: 'Verzonnen voorbeeldgegevens van Pactkaart; geen enkele maatregel in dit bestand bestaat.',
    metadata: JSON.stringify({ synthetic: true, target: plan.target, licence: 'CC0 1.0' }),
  });
  return { path: `measures/${plan.target}.fgb`, bytes };
}
