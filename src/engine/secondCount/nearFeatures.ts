import type { Bounds } from '../../geo/guessCrs';
import { pathBounds } from '../../geo/transform';
import type { Columns } from '../../features/columns';
import { polygonBounds } from '../../features/polygonAt';

/** Whether two boxes have a point in common. */
export function boxesMeet(a: Bounds, b: Bounds): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

/** Which features of a layer lie near something. */
export interface NearFeatures {
  /** 1 for every feature that does. */
  isNear: Uint8Array;
  count: number;
}

/** The features of a layer of which the box of any part meets one of the boxes. All in degrees. */
export function nearFeatures(layer: Columns, boxes: readonly Bounds[]): NearFeatures {
  const { points, lines, polygons } = layer;
  const isNear = new Uint8Array(layer.count);
  let count = 0;
  const mark = (feature: number, box: Bounds): void => {
    if (isNear[feature] === 1 || !boxes.some((other) => boxesMeet(box, other))) return;
    isNear[feature] = 1;
    count++;
  };
  points.feature.forEach((feature, point) => {
    const [x, y] = [points.positions[2 * point]!, points.positions[2 * point + 1]!];
    mark(feature, { minX: x, minY: y, maxX: x, maxY: y });
  });
  lines.feature.forEach((feature, line) => {
    mark(feature, pathBounds(lines.positions, lines.start[line]!, lines.start[line + 1]!));
  });
  polygons.feature.forEach((feature, polygon) => {
    mark(feature, polygonBounds(polygons, polygon));
  });
  return { isNear, count };
}
