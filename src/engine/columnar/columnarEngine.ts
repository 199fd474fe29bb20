import type { Area } from '../../domain/areas/area';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Columns } from '../../io/columns';
import type { WorkOptions } from '../../io/layerSource';
import { AreaIndex } from '../areaIndex/areaIndex';
import { requireColumn } from '../attributes/requireColumn';
import type { Allocation, CoverageEngine, PreparedAreas } from '../engine';
import type { MeasureRecipe } from '../layerRecipe';
import { FEATURE_STANDING } from '../measureGeometry';
import { evenOddPolygons } from '../polygons/evenOddPolygons';
import { readAreas } from '../readAreas';
import { featureFacts, LEFT_OUT, PLANNED } from './featureFacts';
import type { FeatureFacts } from './featureFacts';
import type { FeatureShares } from './featureShares';
import { GEOMETRY_KIND } from './geometryKind';
import { layerShares } from './layerShares';
import { rememberedLayer } from './measuredLayer';
import { realisedByGroup } from './realisedByGroup';
import { featureCodes, tallyShares } from './tallyShares';

/** Areas with their index. */
export interface ColumnarAreas extends PreparedAreas {
  readonly areas: readonly Area[];
  readonly index: AreaIndex;
}

/** A measure layer shared out, with what the counting rule says of every feature. */
export interface ColumnarAllocation extends Allocation {
  readonly areaCount: number;
  readonly shares: FeatureShares;
  readonly facts: FeatureFacts;
}

async function allocate(
  { areas, index }: ColumnarAreas,
  columns: Columns,
  recipe: MeasureRecipe,
  file: string,
  { onProgress, signal }: WorkOptions = {},
): Promise<Result<ColumnarAllocation>> {
  const property = recipe.rule !== null && 'name' in recipe.rule ? recipe.rule.name : null;
  for (const name of [property, recipe.yearColumn, recipe.statusColumn, recipe.quantityColumn]) {
    const column = name === null ? null : requireColumn(columns, name, file);
    if (column?.ok === false) return column;
  }
  // Each step takes a fraction of a second for a million features; between them others get their turn.
  const report = async (done: number): Promise<boolean> => {
    onProgress?.({ stage: 'allocating', done, total: columns.count });
    if (signal) await new Promise((resolve) => setTimeout(resolve));
    return signal?.aborted ?? false;
  };
  if (await report(0)) return fail('cancelled', {});
  const layer = rememberedLayer(columns);
  if (await report(columns.count / 2)) return fail('cancelled', {});
  const shares = layerShares(index, layer);
  if (await report(columns.count)) return fail('cancelled', {});
  const facts = featureFacts(columns, recipe, layer.sizes);
  return ok({ recipe, areaCount: areas.length, outside: outside(shares, layer.sizes.kind), shares, facts });
}

function outside({ label }: FeatureShares, kind: Uint8Array): number {
  let features = 0;
  for (let feature = 0; feature < label.length; feature++) {
    if (label[feature] === 0 && kind[feature] !== GEOMETRY_KIND.none) features++;
  }
  return features;
}

/**
 * The coverage engine over columns: exact, and without an object per feature. Borders are looked at only where
 * features meet them; lengths and areas are Lambert 72 numbers by polynomials, without reprojecting. It takes only
 * areas and allocations that it made itself.
 */
export const columnarEngine: CoverageEngine = {
  prepareAreas: (columns, recipe, file) => {
    const areas = readAreas(columns, recipe, file);
    if (!areas.ok) return areas;
    const polygons = evenOddPolygons(columns.polygons);
    return ok({ areas: areas.value, index: new AreaIndex(polygons, areas.value.length) });
  },
  allocate: (areas, measures, recipe, file, options) =>
    allocate(areas as ColumnarAreas, measures, recipe, file, options),
  tally: (allocation, context) => {
    const { shares, facts, areaCount } = allocation as ColumnarAllocation;
    return tallyShares(shares, facts, areaCount, context);
  },
  standing: (allocation, context) =>
    featureCodes((allocation as ColumnarAllocation).facts, context).map((code) =>
      code >= LEFT_OUT
        ? FEATURE_STANDING.leftOut
        : code === PLANNED
          ? FEATURE_STANDING.planned
          : FEATURE_STANDING.realised,
    ),
  realisedByGroup: (allocation, context, group, groupCount) => {
    const { shares, facts, areaCount } = allocation as ColumnarAllocation;
    return realisedByGroup({ shares, facts, areaCount, context }, group, groupCount);
  },
};
