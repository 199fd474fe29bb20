import type { Bounds as BoundsXY } from '../geo/guessCrs';
import type { PolygonColumns } from '../features/columns';
import { polygonBounds } from '../features/polygonAt';

/** West, south, east, north of every area (its feature's index), and of all together. */
export function areaBoxes(
  areaCount: number,
  polygons: PolygonColumns,
): { boxes: Float64Array; bounds: Bounds } {
  const empty = [Infinity, Infinity, -Infinity, -Infinity] as const;
  const boxes = new Float64Array(areaCount * 4);
  for (let area = 0; area < areaCount; area++) boxes.set(empty, area * 4);
  const grow = (box: number[] | Float64Array, { minX, minY, maxX, maxY }: BoundsXY) => {
    box[0] = Math.min(box[0]!, minX);
    box[1] = Math.min(box[1]!, minY);
    box[2] = Math.max(box[2]!, maxX);
    box[3] = Math.max(box[3]!, maxY);
  };
  const all: [number, number, number, number] = [...empty];
  polygons.feature.forEach((area, polygon) => {
    const box = polygonBounds(polygons, polygon);
    grow(boxes.subarray(area * 4, area * 4 + 4), box);
    grow(all, box);
  });
  return { boxes, bounds: all };
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
