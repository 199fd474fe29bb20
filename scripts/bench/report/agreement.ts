import type { LayerSpec } from '../task';

/** Metres, or square metres, that are no difference whatever their share: a millimetre, ten square centimetres. */
const NEGLIGIBLE = 0.001;

/**
 * How far two results are apart: for points the number of areas whose counts differ, for lines and polygons the
 * largest difference of an area relative to the peer's number.
 */
export function agreement(ours: Float64Array, peers: Float64Array, kind: LayerSpec['kind']): number {
  let different = 0;
  let largest = 0;
  ours.forEach((value, area) => {
    const difference = Math.abs(value - peers[area]!);
    if (difference !== 0) different++;
    if (difference > NEGLIGIBLE) largest = Math.max(largest, difference / peers[area]!);
  });
  return kind === 'points' ? different : largest;
}
