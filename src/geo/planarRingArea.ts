/**
 * Area of a closed ring in the plane of its coordinates, never negative; square metres when they are Lambert 72.
 * @param positions interleaved; the ring is the positions with index `first` up to, not including, `end`.
 */
export function planarRingArea(positions: Float64Array, first: number, end: number): number {
  // Seen from the first position, so that large coordinates do not eat the digits of a small ring.
  const originX = positions[2 * first]!;
  const originY = positions[2 * first + 1]!;
  let twice = 0;
  for (let i = first + 1; i < end; i++) {
    const x0 = positions[2 * i - 2]! - originX;
    const y0 = positions[2 * i - 1]! - originY;
    const x1 = positions[2 * i]! - originX;
    const y1 = positions[2 * i + 1]! - originY;
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}
