import { hilbertOrder } from '../../io/formats/flatgeobuf/hilbertOrder';

/**
 * An order is good enough when the way from each feature to the next is at most this many times as long as the way
 * through an even grid of as many points would be. In Hilbert order it is about 1.5, in any other far more.
 */
const LONGEST_WAY = 6;

/**
 * The order in which features that stand together also lie together: null for the order they have, when that will do,
 * as it does for a FlatGeobuf file with an index; otherwise feature numbers along a Hilbert curve.
 * @param boxes minX, minY, maxX, maxY per feature.
 */
export function featureOrder(boxes: Float64Array): Uint32Array | null {
  const extent = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);
  for (let p = 0; p < boxes.length; p += 4) {
    extent[0] = Math.min(extent[0]!, boxes[p]!);
    extent[1] = Math.min(extent[1]!, boxes[p + 1]!);
    extent[2] = Math.max(extent[2]!, boxes[p + 2]!);
    extent[3] = Math.max(extent[3]!, boxes[p + 3]!);
  }
  let way = 0;
  for (let p = 4; p < boxes.length; p += 4) {
    way +=
      Math.abs(boxes[p]! + boxes[p + 2]! - boxes[p - 4]! - boxes[p - 2]!) / 2 +
      Math.abs(boxes[p + 1]! + boxes[p + 3]! - boxes[p - 3]! - boxes[p - 1]!) / 2;
  }
  const across = extent[2]! - extent[0]! + (extent[3]! - extent[1]!);
  const evenWay = (across / 2) * Math.sqrt(boxes.length / 4);
  return way <= LONGEST_WAY * evenWay ? null : hilbertOrder(boxes, extent);
}
