/**
 * Length of a path in the plane of its coordinates; metres when they are Lambert 72.
 * @param positions interleaved; the path is the positions with index `first` up to, not including, `end`.
 */
export function planarLength(positions: Float64Array, first: number, end: number): number {
  let length = 0;
  for (let i = first + 1; i < end; i++) {
    length += Math.hypot(
      positions[2 * i]! - positions[2 * i - 2]!,
      positions[2 * i + 1]! - positions[2 * i - 1]!,
    );
  }
  return length;
}
