import type { TwoMeasures } from '../../geo/ellipsoidLengths';

/** Features of one kind of geometry, each with its size. */
export interface MeasuredFeatures {
  /** Index of every feature in the layer. */
  feature: Uint32Array;
  /** The parts of every feature in the columns: from `partStart` up to, not including, `partEnd`. */
  partStart: Uint32Array;
  partEnd: Uint32Array;
  /** minX, minY, maxX, maxY of every feature, in degrees. */
  boxes: Float64Array;
  /** Metres or square metres of every feature in Lambert 72, and on the ellipsoid. */
  lambert: Float64Array;
  geodesic: Float64Array;
}

/** What a kind of geometry knows about one of its parts. */
export interface PartReader {
  /** The positions that the part's box goes around: index of the first, and of the one after the last. */
  outline(part: number): readonly [first: number, end: number];
  /** Size of the part, within the latitudes of the polynomials and beyond. */
  measure(part: number, isNear: boolean, into: TwoMeasures): void;
}

/**
 * Measure the features of one kind of geometry.
 * @param feature feature index of every part, ascending.
 * @param near latitudes between which the polynomials hold.
 */
export function measureFeatures(
  positions: Float64Array,
  feature: Uint32Array,
  parts: PartReader,
  near: { south: number; north: number },
): MeasuredFeatures {
  const starts: number[] = [];
  for (let part = 0; part < feature.length; part++) {
    if (part === 0 || feature[part] !== feature[part - 1]) starts.push(part);
  }
  const count = starts.length;
  const partStart = Uint32Array.from(starts);
  const partEnd = new Uint32Array(count);
  if (count > 0) {
    partEnd.set(partStart.subarray(1));
    partEnd[count - 1] = feature.length;
  }
  const boxes = new Float64Array(4 * count);
  const lambert = new Float64Array(count);
  const geodesic = new Float64Array(count);
  const measured = new Float64Array(2);
  for (let item = 0; item < count; item++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let part = partStart[item]!; part < partEnd[item]!; part++) {
      const [first, end] = parts.outline(part);
      for (let p = 2 * first; p < 2 * end; p += 2) {
        const x = positions[p]!;
        const y = positions[p + 1]!;
        if (x < minX) minX = x;
        if (x > maxX) maxX = x;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
    }
    boxes[4 * item] = minX;
    boxes[4 * item + 1] = minY;
    boxes[4 * item + 2] = maxX;
    boxes[4 * item + 3] = maxY;
    const isNear = minY >= near.south && maxY <= near.north;
    for (let part = partStart[item]!; part < partEnd[item]!; part++) {
      parts.measure(part, isNear, measured);
      lambert[item]! += measured[0]!;
      geodesic[item]! += measured[1]!;
    }
  }
  return {
    feature: feature.filter((f, part) => part === 0 || f !== feature[part - 1]),
    partStart,
    partEnd,
    boxes,
    lambert,
    geodesic,
  };
}
