import type { Problem } from '../../domain/problem';
import { problem } from '../../domain/problem';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { Breather } from '../../io/breather';
import type { Columns } from '../../io/columns';
import type { WorkOptions } from '../../io/layerSource';
import type { MeasureRecipe } from '../layerRecipe';
import { featureMeasures } from './featureMeasures';
import type { PlainAllocation } from './plainAllocation';
import type { PlainAreas } from './plainAreas';
import { requireColumn } from './requireColumn';
import type { Share } from './share';
import { shareLine } from './shareLine';
import { sharePolygon } from './sharePolygon';

/** A part smaller than this share of its feature is the rounding of a border that only touches. */
const ROUNDING = 1e-10;

/** The parts of one kind of geometry: the feature of every part, ascending, and how a part is shared out. */
interface Kind {
  feature: Uint32Array;
  shareOf(part: number): Result<Share>;
}

/**
 * Share the features of a measure layer out over areas: points by number, lines by length, polygons by area, the
 * last two in Lambert 72. A feature with parts of more than one kind, which no rule counts, is placed by the first
 * kind it has. Answers `column.missing` for a column that the recipe names and the layer lacks.
 */
export async function allocate(
  areas: PlainAreas,
  columns: Columns,
  recipe: MeasureRecipe,
  file: string,
  options: WorkOptions = {},
): Promise<Result<PlainAllocation>> {
  for (const name of namedColumns(recipe)) {
    const column = requireColumn(columns, name, file);
    if (!column.ok) return column;
  }
  const breather = new Breather('allocating', options);
  const measures = featureMeasures(columns);
  const parts = { feature: [] as number[], area: [] as number[], share: [] as number[] };
  const placed = new Uint8Array(columns.count);
  let outside = 0;
  let done = 0;

  for (const kind of kindsOf(columns, areas, measures.lambert72, file)) {
    for (let part = 0; part < kind.feature.length;) {
      if (breather.due) await breather.pause(done, columns.count);
      if (breather.cancelled) return fail('cancelled', {});
      const feature = kind.feature[part]!;
      const total: Share = new Map();
      for (; part < kind.feature.length && kind.feature[part] === feature; part++) {
        const share = kind.shareOf(part);
        if (!share.ok) return share;
        for (const [area, amount] of share.value) total.set(area, (total.get(area) ?? 0) + amount);
      }
      if (placed[feature]) continue;
      placed[feature] = 1;
      done++;
      const size = measures.kind[feature] === 'mixed' ? 0 : measures.size[feature]!;
      const before = parts.feature.length;
      for (const [area, amount] of total) {
        const share = size === 0 ? 1 : amount / size;
        if (share < ROUNDING) continue;
        parts.feature.push(feature);
        parts.area.push(area);
        parts.share.push(share);
      }
      if (parts.feature.length === before) outside++;
    }
  }
  breather.report(columns.count, columns.count);
  return ok({
    recipe,
    outside,
    areaCount: areas.areas.length,
    columns,
    measures,
    parts: {
      feature: Uint32Array.from(parts.feature),
      area: Uint32Array.from(parts.area),
      share: Float64Array.from(parts.share),
    },
  });
}

function namedColumns({ rule, yearColumn, statusColumn, quantityColumn }: MeasureRecipe): string[] {
  const property = rule !== null && 'name' in rule ? rule.name : null;
  return [property, yearColumn, statusColumn, quantityColumn].filter((name) => name !== null);
}

function kindsOf(
  { points }: Columns,
  areas: PlainAreas,
  { lines, polygons }: Pick<Columns, 'lines' | 'polygons'>,
  file: string,
): Kind[] {
  const clipFailed =
    (part: number) =>
    (area: number): Problem =>
      problem('geometry.clipFailed', {
        file,
        feature: polygons.feature[part]! + 1,
        area: areas.areas[area]!.code,
      });
  return [
    {
      feature: points.feature,
      shareOf: (part) => {
        const holders = areas.degrees.areasAt(points.positions[2 * part]!, points.positions[2 * part + 1]!);
        return ok(new Map(holders.map((area) => [area, 1])));
      },
    },
    {
      feature: lines.feature,
      shareOf: (part) =>
        ok(shareLine(areas.lambert72, lines.positions, lines.start[part]!, lines.start[part + 1]!)),
    },
    {
      feature: polygons.feature,
      shareOf: (part) => sharePolygon(areas.lambert72, polygons, part, clipFailed(part)),
    },
  ];
}
