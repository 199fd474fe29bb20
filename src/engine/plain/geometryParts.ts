import { problem } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Columns } from '../../features/columns';
import type { PlainAreas } from './plainAreas';
import type { Share } from './share';
import { shareLine } from './shareLine';
import { sharePolygon } from './sharePolygon';

/** The points, the lines or the polygons of a layer. */
export interface GeometryParts {
  /** Feature of every part, ascending. */
  feature: Uint32Array;
  /** How much of a part lies in each area: one for a point, metres or square metres in Lambert 72. */
  shareOf(part: number): Result<Share>;
}

/**
 * The three kinds of geometry of a layer with their way of being shared out.
 * @param lambert72 the lines and polygons of `columns` in Lambert 72.
 */
export function geometryParts(
  columns: Columns,
  lambert72: Pick<Columns, 'lines' | 'polygons'>,
  areas: PlainAreas,
  file: string,
): GeometryParts[] {
  const { points } = columns;
  const { lines, polygons } = lambert72;
  const clipFailed = (part: number, area: number): Problem =>
    problem('geometry.clipFailed', {
      file,
      feature: polygons.feature[part]! + 1,
      area: areas.areas[area]!.code,
    });
  return [
    {
      feature: points.feature,
      shareOf: (part) => {
        const [x, y] = [points.positions[2 * part]!, points.positions[2 * part + 1]!];
        return ok(new Map(areas.degrees.areasAt(x, y).map((area) => [area, 1])));
      },
    },
    {
      feature: lines.feature,
      shareOf: (part) =>
        ok(shareLine(areas.lambert72, lines.positions, lines.start[part]!, lines.start[part + 1]!)),
    },
    {
      feature: polygons.feature,
      shareOf: (part) => sharePolygon(areas.lambert72, polygons, part, (area) => clipFailed(part, area)),
    },
  ];
}
