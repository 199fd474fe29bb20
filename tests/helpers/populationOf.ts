import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { PopulationShares } from '../../src/domain/denominators/populationShares';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../src/engine/engine';
import type { PopulationUnits } from '../../src/engine/population/populationUnits';
import { geojsonColumns } from './geojsonColumns';
import { valueOf } from './valueOf';

const RECIPE = { codeColumn: 'code', nameColumn: 'code', parentColumn: null };

/** The people of units in every one of some areas, which have a property `code`. */
export async function populationOf(
  areas: readonly Feature<Polygon | MultiPolygon>[],
  units: PopulationUnits,
  engine: CoverageEngine = columnarEngine,
): Promise<PopulationShares> {
  const prepared = valueOf(engine.prepareAreas(geojsonColumns(areas, { code: 'text' }), RECIPE, 'areas'));
  return valueOf(await engine.sharePopulation(prepared, units));
}
