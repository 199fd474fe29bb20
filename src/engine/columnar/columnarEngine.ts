import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Columns } from '../../features/columns';
import type { WorkOptions } from '../../io/layerSource';
import { AreaIndex } from '../areaIndex/areaIndex';
import { requireRecipe } from '../attributes/usedNumbers';
import type { CoverageEngine } from '../engine';
import type { MeasureRecipe } from '../layerRecipe';
import { FEATURE_STANDING } from '../measureGeometry';
import { evenOddPolygons } from '../polygons/evenOddPolygons';
import { sumPopulation } from '../population/sumPopulation';
import { unitParts } from '../population/unitParts';
import { readAreas } from '../readAreas';
import { ColumnarAllocation } from './columnarAllocation';
import type { ColumnarAreas } from './columnarAreas';
import { LEFT_OUT, REALISED, countSummary } from './countCodes';
import { featureCodes, featureValues } from './featureValues';
import { layerShares } from './layerShares';
import { rememberedLayer } from './measuredLayer';
import { realisedByGroup } from './realisedByGroup';
import { rememberedRule } from './rememberedRule';

async function allocate(
  areas: ColumnarAreas,
  columns: Columns,
  recipe: MeasureRecipe,
  file: string,
  { onProgress, signal }: WorkOptions = {},
): Promise<Result<ColumnarAllocation>> {
  const readable = requireRecipe(columns, recipe, file);
  if (!readable.ok) return readable;
  // Each step takes a fraction of a second for a million features; between them others get their turn.
  const report = async (done: number): Promise<boolean> => {
    onProgress?.({ stage: 'allocating', done, total: columns.count });
    if (signal) await new Promise((resolve) => setTimeout(resolve));
    return signal?.aborted ?? false;
  };
  if (await report(0)) return fail('cancelled', {});
  const layer = rememberedLayer(columns);
  if (await report(columns.count / 2)) return fail('cancelled', {});
  const allocation = new ColumnarAllocation(areas, layer, recipe);
  return (await report(columns.count)) ? fail('cancelled', {}) : ok(allocation);
}

/** How features stand by their codes: a value of `FEATURE_STANDING` each. */
function standingOf(codes: Uint8Array): Uint8Array {
  return codes.map((code) =>
    code >= LEFT_OUT
      ? FEATURE_STANDING.leftOut
      : code === REALISED
        ? FEATURE_STANDING.realised
        : FEATURE_STANDING.planned,
  );
}

function areaAt({ index, columns }: ColumnarAreas, [x, y]: readonly [number, number]): number | null {
  const holding = index.sets.areas[index.labelAt(x, y)]!;
  if (holding.length < 2) return holding[0] ?? null;
  const sizes = rememberedLayer(columns).sizes.lambert72!;
  return holding.reduce((smallest, area) => (sizes[area]! < sizes[smallest]! ? area : smallest));
}

/**
 * The coverage engine over columns: exact, and without an object per feature. Borders are looked at only where
 * features meet them; lengths and areas are Lambert 72 numbers by polynomials, without reprojecting. It takes only
 * areas and allocations that it made itself.
 */
export const columnarEngine: CoverageEngine = {
  prepareAreas: (columns, recipe, file) => {
    const read = readAreas(columns, recipe, file);
    if (!read.ok) return read;
    const polygons = evenOddPolygons(read.value.columns.polygons);
    return ok({ ...read.value, index: new AreaIndex(polygons, read.value.areas.length) });
  },
  allocate: (areas, measures, recipe, file, options) =>
    allocate(areas as ColumnarAreas, measures, recipe, file, options),
  classify: (columns, recipe, file, context) => {
    const readable = requireRecipe(columns, recipe, file);
    if (!readable.ok) return readable;
    const codes = featureCodes(rememberedRule(rememberedLayer(columns), recipe).facts, context);
    return ok({ standing: standingOf(codes), summary: countSummary(codes) });
  },
  tally: (allocation, context) => (allocation as ColumnarAllocation).tally(context),
  standing: (allocation, context) =>
    standingOf(featureCodes((allocation as ColumnarAllocation).facts, context)),
  summary: (allocation, context) =>
    countSummary(featureCodes((allocation as ColumnarAllocation).facts, context)),
  featureCount: (allocation, feature, context) =>
    (allocation as ColumnarAllocation).featureCount(feature, context),
  areaAt: (areas, place) => areaAt(areas as ColumnarAreas, place),
  sharePopulation: async (areas, units) => {
    const { index, columns } = areas as ColumnarAreas;
    const layer = rememberedLayer(units.columns);
    const parts = unitParts(layerShares(index, layer));
    const areaSizes = rememberedLayer(columns).sizes.lambert72!;
    return ok(sumPopulation(units, parts, areaSizes, layer.sizes.lambert72!));
  },
  realisedByGroup: (allocation, context, group, groupCount) => {
    const { shares, facts, areaCount } = allocation as ColumnarAllocation;
    return realisedByGroup(shares, featureValues(facts, context), areaCount, group, groupCount);
  },
};
