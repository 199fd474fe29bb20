import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { Breather } from '../../io/breather';
import type { Columns } from '../../features/columns';
import type { WorkOptions } from '../../io/layerSource';
import type { MeasureRecipe } from '../layerRecipe';
import { AreaPartsBuilder } from './areaPartsBuilder';
import { featureMeasures } from './featureMeasures';
import { geometryParts } from './geometryParts';
import type { GeometryParts } from './geometryParts';
import type { PlainAllocation } from './plainAllocation';
import type { PlainAreas } from './plainAreas';
import { requireRecipe } from '../attributes/usedNumbers';
import type { Share } from './share';

/**
 * Share the features of a measure layer out over areas: points by number, lines by length, polygons by area, the
 * last two in Lambert 72. A feature with parts of more than one kind, which no rule counts, is placed by the first
 * kind it has. Answers `column.missing` for a column that the recipe names and the layer lacks, and
 * `number.open` for numbers that could be read in two ways.
 */
export async function allocate(
  areas: PlainAreas,
  columns: Columns,
  recipe: MeasureRecipe,
  file: string,
  options: WorkOptions = {},
): Promise<Result<PlainAllocation>> {
  const readable = requireRecipe(columns, recipe, file);
  if (!readable.ok) return readable;
  const breather = new Breather('allocating', options);
  const measures = featureMeasures(columns);
  const builder = new AreaPartsBuilder();
  const isPlaced = new Uint8Array(columns.count);
  let done = 0;
  let outside = 0;

  for (const kind of geometryParts(columns, measures.lambert72, areas, file)) {
    let part = 0;
    while (part < kind.feature.length) {
      if (breather.due) await breather.pause(done, columns.count);
      if (breather.cancelled) return fail('cancelled', {});
      const feature = kind.feature[part]!;
      const end = endOfFeature(kind.feature, part);
      if (!isPlaced[feature]) {
        const share = shareOfFeature(kind, part, end);
        if (!share.ok) return share;
        if (!builder.add(feature, share.value, measures.size[feature]!)) outside++;
        isPlaced[feature] = 1;
        done++;
      }
      part = end;
    }
  }
  breather.report(columns.count, columns.count);
  const parts = builder.toParts();
  return ok({ recipe, outside, areaCount: areas.areas.length, columns, measures, parts });
}

/** The parts of one feature stand together; the index after the last of them. */
function endOfFeature(feature: Uint32Array, first: number): number {
  let end = first + 1;
  while (end < feature.length && feature[end] === feature[first]) end++;
  return end;
}

function shareOfFeature(kind: GeometryParts, first: number, end: number): Result<Share> {
  const total: Share = new Map();
  for (let part = first; part < end; part++) {
    const share = kind.shareOf(part);
    if (!share.ok) return share;
    for (const [area, amount] of share.value) total.set(area, (total.get(area) ?? 0) + amount);
  }
  return ok(total);
}
