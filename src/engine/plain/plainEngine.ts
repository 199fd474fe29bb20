import { ok } from '../../domain/result';
import { requireRecipe } from '../attributes/usedNumbers';
import type { CoverageEngine } from '../engine';
import { allocate } from './allocate';
import { featureMeasures } from './featureMeasures';
import { countSummary, featureCount } from './featureOutcomes';
import { featureStanding } from './featureStanding';
import type { PlainAllocation } from './plainAllocation';
import type { PlainAreas } from './plainAreas';
import { prepareAreas } from './prepareAreas';
import { realisedByGroup } from './realisedByGroup';
import { sharePopulation } from './sharePopulation';
import { tallyAllocation } from './tallyAllocation';

function areaAt(areas: PlainAreas, [x, y]: readonly [number, number]): number | null {
  const { sizes } = areas;
  const [smallest] = areas.degrees.areasAt(x, y).sort((a, b) => sizes[a]! - sizes[b]!);
  return smallest ?? null;
}

/**
 * The coverage engine in its plainest form: proj4 to Lambert 72, flatbush to find what is near, Turf for the
 * geometry. It takes only areas and allocations that it made itself.
 */
export const plainEngine: CoverageEngine = {
  prepareAreas,
  allocate: (areas, measures, recipe, file, options) =>
    allocate(areas as PlainAreas, measures, recipe, file, options),
  classify: (columns, recipe, file, context) => {
    const readable = requireRecipe(columns, recipe, file);
    if (!readable.ok) return readable;
    const layer = { columns, recipe, measures: featureMeasures(columns) };
    return ok({ standing: featureStanding(layer, context), summary: countSummary(layer, context) });
  },
  tally: (allocation, context) => tallyAllocation(allocation as PlainAllocation, context),
  standing: (allocation, context) => featureStanding(allocation as PlainAllocation, context),
  summary: (allocation, context) => countSummary(allocation as PlainAllocation, context),
  featureCount: (allocation, feature, context) =>
    featureCount(allocation as PlainAllocation, feature, context),
  areaAt: (areas, place) => areaAt(areas as PlainAreas, place),
  sharePopulation: (areas, units) => sharePopulation(areas as PlainAreas, units),
  realisedByGroup: (allocation, context, group, groupCount) =>
    realisedByGroup(allocation as PlainAllocation, context, group, groupCount),
};
