import { polygonHolds } from '../geo/meetsBox';
import { NOT_DRAWN } from '../engine/measureGeometry';
import type { MeasureGeometry } from '../engine/measureGeometry';
import type { ChosenMeasure } from '../state/store/view';
import type { MapView } from './viewKeeper';

export type MeasureHit = ChosenMeasure;

/** From further away symbols are dots of which several lie under the pointer. */
const FARTHEST_ZOOM = 9.5;

/**
 * The measure at the middle of a view: the nearest point within reach, else the nearest line, else a surface that holds
 * it; of those that lie on each other the one that is drawn on top.
 * @param view looked at with the pointer in its middle
 * @param reach in CSS pixels
 * @returns null where none is, and from so far that nobody can mean one of them
 */
export function measureAt(
  measures: readonly MeasureGeometry[],
  { longitude, latitude, zoom }: MapView,
  reach: number,
): MeasureHit | null {
  if (zoom < FARTHEST_ZOOM) return null;
  // Near the pointer web Mercator is a plane.
  const perLongitude = (512 * 2 ** zoom) / 360;
  const perLatitude = perLongitude / Math.cos((latitude * Math.PI) / 180);
  const [farX, farY] = [reach / perLongitude, reach / perLatitude];
  let best: MeasureHit | null = null;
  let nearest = reach;
  let rank = -1;
  const take = (
    { layerId, standing }: MeasureGeometry,
    feature: number,
    distance: number,
    place: MeasureHit['place'],
  ): void => {
    if (standing[feature] === NOT_DRAWN) return;
    const isOnTop = distance === nearest && standing[feature]! >= rank;
    if (distance > nearest || (distance === nearest && best !== null && !isOnTop)) return;
    nearest = distance;
    rank = standing[feature]!;
    best = { layerId, feature, place };
  };

  for (const measure of measures) {
    const { positions, feature } = measure.points;
    for (let point = 0; point < feature.length; point++) {
      const [x, y] = [positions[2 * point]! - longitude, positions[2 * point + 1]! - latitude];
      if (x > farX || x < -farX || y > farY || y < -farY) continue;
      const place = [positions[2 * point]!, positions[2 * point + 1]!] as const;
      take(measure, feature[point]!, Math.hypot(x * perLongitude, y * perLatitude), place);
    }
  }
  if (best) return best;

  for (const measure of measures) {
    const { positions, start, feature } = measure.lines;
    for (let line = 0; line < feature.length; line++) {
      for (let i = start[line]! + 1; i < start[line + 1]!; i++) {
        const [x0, y0] = [positions[2 * i - 2]! - longitude, positions[2 * i - 1]! - latitude];
        const [x1, y1] = [positions[2 * i]! - longitude, positions[2 * i + 1]! - latitude];
        if ((x0 > farX && x1 > farX) || (x0 < -farX && x1 < -farX)) continue;
        if ((y0 > farY && y1 > farY) || (y0 < -farY && y1 < -farY)) continue;
        const [dx, dy] = [(x1 - x0) * perLongitude, (y1 - y0) * perLatitude];
        const along = -(x0 * perLongitude * dx + y0 * perLatitude * dy) / (dx * dx + dy * dy || 1);
        const way = Math.max(0, Math.min(1, along));
        const [x, y] = [x0 + way * (x1 - x0), y0 + way * (y1 - y0)];
        const place = [longitude + x, latitude + y] as const;
        take(measure, feature[line]!, Math.hypot(x * perLongitude, y * perLatitude), place);
      }
    }
  }
  if (best) return best;

  for (const measure of measures) {
    const { feature, polygonStart } = measure.polygons;
    for (let polygon = 0; polygon < feature.length; polygon++) {
      const rings = [polygonStart[polygon]!, polygonStart[polygon + 1]!] as const;
      if (polygonHolds(measure.polygons, ...rings, longitude, latitude)) {
        take(measure, feature[polygon]!, 0, [longitude, latitude]);
      }
    }
  }
  return best;
}
