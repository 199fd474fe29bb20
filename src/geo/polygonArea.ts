/** Measures a closed ring: the positions with index `first` up to, not including, `end`. */
export type RingArea = (positions: Float64Array, first: number, end: number) => number;

/**
 * Area of one polygon: its outer ring less its holes.
 * @param ringStart index of the first position of every ring, and the total at the end.
 * @param rings the polygon's rings: the outer one `rings[0]`, holes up to, not including, `rings[1]`.
 */
export function polygonArea(
  ringArea: RingArea,
  positions: Float64Array,
  ringStart: Uint32Array,
  rings: readonly [first: number, end: number],
): number {
  const [outer, end] = rings;
  let area = ringArea(positions, ringStart[outer]!, ringStart[outer + 1]!);
  for (let ring = outer + 1; ring < end; ring++) {
    area -= ringArea(positions, ringStart[ring]!, ringStart[ring + 1]!);
  }
  return area;
}
