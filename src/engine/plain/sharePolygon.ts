import { bboxClip, booleanPointInPolygon, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Problem } from '../../domain/problem';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Bounds } from '../../geo/guessCrs';
import { planarRingArea } from '../../geo/planarMeasures';
import { polygonArea } from '../../geo/geodesicMeasures';
import type { PolygonColumns } from '../../features/columns';
import type { AreaPlane } from './areaPlane';
import { polygonAt, polygonBounds } from '../../features/polygonAt';
import type { Share } from './share';

/** Areas are cut down to the surroundings of the polygon first, this many metres wider: Turf's clipping is slow. */
const MARGIN = 1;

/**
 * Square metres of a polygon inside each area, in the Lambert 72 plane that both are in. A polygon that no border
 * meets is placed by one position; any other is clipped by the areas around it.
 * @param index of the polygon in the columns.
 * @param clipFailed the problem to answer when Turf cannot clip by an area.
 */
export function sharePolygon(
  plane: AreaPlane,
  polygons: PolygonColumns,
  index: number,
  clipFailed: (area: number) => Problem,
): Result<Share> {
  const bounds = polygonBounds(polygons, index);
  const shape = polygonAt(polygons, index);
  const rings = [polygons.polygonStart[index]!, polygons.polygonStart[index + 1]!] as const;
  const whole = polygonArea(planarRingArea, polygons.positions, polygons.ringStart, rings);
  if (whole === 0 || !meetsBorder(plane, shape, bounds)) {
    const [x, y] = shape.coordinates[0]![0]!;
    return ok(new Map(plane.locator.areasAt(x!, y!).map((area) => [area, whole])));
  }
  const share: Share = new Map();
  for (const { area, polygon: areaShape } of plane.locator.polygonsIn(bounds)) {
    try {
      const size = clippedArea(shape, areaShape, bounds);
      if (size > 0) share.set(area, (share.get(area) ?? 0) + size);
    } catch {
      return { ok: false, problem: clipFailed(area) };
    }
  }
  return ok(share);
}

/** Whether a border crosses or touches the polygon, or lies inside it as a whole. */
function meetsBorder({ borders }: AreaPlane, shape: Polygon, bounds: Bounds): boolean {
  const near = borders.edgesIn(bounds);
  if (near.length === 0) return false;
  const crossed = shape.coordinates.some((ring) =>
    ring.some((to, i) => {
      const from = ring[i - 1];
      return from !== undefined && borders.meetings(from[0]!, from[1]!, to[0]!, to[1]!).cuts.length > 0;
    }),
  );
  return crossed || near.some((position) => booleanPointInPolygon(position, shape));
}

/** Area of what two polygons have in common. Turf may throw on input that is not valid. */
function clippedArea(shape: Polygon, areaShape: Polygon, bounds: Bounds): number {
  const nearby = bboxClip(areaShape, [
    bounds.minX - MARGIN,
    bounds.minY - MARGIN,
    bounds.maxX + MARGIN,
    bounds.maxY + MARGIN,
  ]) as Feature<Polygon>;
  if (nearby.geometry.coordinates.length === 0) return 0;
  const common = intersect(featureCollection([polygon(shape.coordinates), nearby]));
  return common === null ? 0 : areaOf(common);
}

function areaOf({ geometry }: Feature<Polygon | MultiPolygon>): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, [outer, ...holes]) => {
    return holes.reduce((rest, hole) => rest - ringArea(hole), sum + ringArea(outer!));
  }, 0);
}

function ringArea(ring: Position[]): number {
  return planarRingArea(Float64Array.from(ring.flat()), 0, ring.length);
}
