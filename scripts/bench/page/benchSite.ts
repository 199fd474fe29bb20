import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog, CatalogAreaLayer } from '../../../src/domain/catalog/catalog';
import { OWN_AREA_COLOURS } from '../../../src/domain/areas/ownArea';
import type { OwnArea } from '../../../src/domain/areas/ownArea';
import { SCENARIO_COLOURS } from '../../../src/domain/plan/scenario';
import type { Scenario } from '../../../src/domain/plan/scenario';
import type { AttributeColumn, Columns } from '../../../src/features/columns';
import { writeFlatGeobufChunks } from '../../../src/io/formats/flatgeobuf/writeFlatGeobufChunks';
import { writeProject } from '../../../src/io/project/projectFile';
import { workOf } from '../../../src/state/jobs/workContent';
import { recordsFrom } from '../../../src/state/store/records';
import { readMunicipalities, readPopulationGrid, readProvinces } from '../../data/readFigures';
import { SeededRandom } from '../../data/seededRandom';
import { BenchData } from '../data/BenchData';
import { PopulationPlaces } from '../data/populationPlaces';
import { drawnAreas, plannedMeasures } from '../planGestures';

const ABOUT = 'Meetgegevens, verzonnen punten';

/**
 * The built page as a site of its own, of which the tree layer is many invented points, labelled so.
 * @param sectors areas with an `id`, which are a level beside the municipalities then, shared out over these
 * @returns its folder
 */
export function benchSite(built: string, points: number, sectors: Columns | null = null): string {
  const site = resolve('.cache', 'bench-page');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'data', 'measures'), { recursive: true });
  for (const part of ['index.html', 'assets', 'favicon.svg'])
    symlinkSync(resolve(built, part), join(site, part));
  for (const part of ['areas', 'figures', 'population'])
    symlinkSync(resolve(built, 'data', part), join(site, 'data', part));
  symlinkSync(
    resolve(new BenchData(null).layerFile({ kind: 'points', size: points })),
    join(site, 'data', 'measures', 'points.fgb'),
  );
  const catalog = JSON.parse(readFileSync(join(built, 'data', 'catalog.json'), 'utf8')) as Catalog;
  const trees = {
    ...{ id: 'bench-points', target: 'bomen', url: 'measures/points.fgb', rule: 'count', synthetic: true },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
    ...{ source: ABOUT, licence: 'CC0 1.0', date: '2026-01-01' },
  };
  const areas = [...catalog.areas, ...(sectors === null ? [] : [sectorLevel(site, sectors)])];
  writeFileSync(join(site, 'data', 'catalog.json'), JSON.stringify({ ...catalog, areas, measures: [trees] }));
  return site;
}

/** Id of the level of invented sectors. */
export const SECTOR_LEVEL = 'bench-sectors';

function sectorLevel(site: string, sectors: Columns): CatalogAreaLayer {
  const municipalities = readMunicipalities(readProvinces());
  const values = Array.from(
    { length: sectors.count },
    (_, index) => municipalities[Math.floor((index * municipalities.length) / sectors.count)]!.code,
  );
  const parent: AttributeColumn = {
    name: 'parent',
    type: 'text',
    values,
    isNull: new Uint8Array(sectors.count),
  };
  const attributes = [...sectors.attributes, parent];
  mkdirSync(join(site, 'data', 'sectors'));
  const chunks = writeFlatGeobufChunks({ ...sectors, attributes }, { name: 'sectors' });
  writeFileSync(join(site, 'data', 'sectors', 'sectors.fgb'), Buffer.concat([...chunks]));
  return {
    ...{ id: SECTOR_LEVEL, level: 'sector', vintage: 2025, url: 'sectors/sectors.fgb', schematic: true },
    ...{ codeColumn: 'id', nameColumn: 'id', parentColumn: 'parent' },
    ...{ source: ABOUT, licence: 'CC0 1.0', date: '2026-01-01' },
  };
}

/** A project file: one scenario of many measures, and ten drawn areas. */
export function benchProject(measures: number): Buffer {
  const scenario: Scenario = {
    ...{ id: 'scenario-1', name: ABOUT, colour: SCENARIO_COLOURS[0], author: '', note: '' },
    ...{ locked: false, archived: false, created: '2026-11-28' },
  };
  const ownAreas = drawnAreas().map(({ code, name, geometry }, at): OwnArea => ({
    ...{ id: code, name, geometry, origin: { kind: 'drawn' } },
    colour: OWN_AREA_COLOURS[at % OWN_AREA_COLOURS.length]!,
  }));
  const grid = new PopulationPlaces(readPopulationGrid());
  const random = new SeededRandom('planned places');
  const all = plannedMeasures(measures, () => {
    const place: [number, number] = [0, 0];
    grid.next(random, place);
    return place;
  });
  const records = recordsFrom({ scenario: [scenario], measure: all, ownArea: ownAreas });
  const file = { catalog: null, settings: null, view: null, compared: [], ...workOf(records) };
  return Buffer.from(writeProject(file, new Map()));
}
