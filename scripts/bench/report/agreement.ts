/** Metres, or square metres, that are no difference whatever their share: a millimetre, ten square centimetres. */
const NEGLIGIBLE = 0.001;

/**
 * How far two results are apart: of counts the number of areas that differ, of lengths and areas the largest
 * difference of an area relative to the peer's number.
 */
export function agreement(ours: Float64Array, peers: Float64Array, areCounts: boolean): number {
  let different = 0;
  let largest = 0;
  ours.forEach((value, area) => {
    const difference = Math.abs(value - peers[area]!);
    if (difference !== 0) different++;
    if (difference > NEGLIGIBLE) largest = Math.max(largest, difference / peers[area]!);
  });
  return areCounts ? different : largest;
}
