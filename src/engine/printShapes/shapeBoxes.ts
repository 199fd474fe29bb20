import type { PolygonColumns } from '../../features/columns';

/** Smallest x, smallest y, largest x, largest y of every area, one after the other; NaN for one without geometry. */
export function shapeBoxes(areaCount: number, polygons: PolygonColumns): Float64Array {
  const { positions, ringStart, polygonStart, feature } = polygons;
  const boxes = new Float64Array(4 * areaCount).fill(NaN);
  feature.forEach((area, polygon) => {
    const box = boxes.subarray(4 * area, 4 * area + 4);
    const end = ringStart[polygonStart[polygon + 1]!]!;
    for (let i = ringStart[polygonStart[polygon]!]!; i < end; i++) {
      const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
      // Written so that NaN gives way.
      if (!(box[0]! <= x)) box[0] = x;
      if (!(box[1]! <= y)) box[1] = y;
      if (!(box[2]! >= x)) box[2] = x;
      if (!(box[3]! >= y)) box[3] = y;
    }
  });
  return boxes;
}
