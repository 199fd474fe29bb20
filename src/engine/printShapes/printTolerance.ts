/**
 * A map of the report is some 60 mm wide and shows an area with as much around it, so a four-hundredth of the area is
 * less than a tenth of a millimetre on paper.
 */
const PARTS_OF_AREA = 400;

/**
 * How far a simplified outline may lie from the true one, in metres: after the middle one of the areas, so that a
 * level of sectors keeps more detail than one of provinces. Never under the rounding to whole metres.
 * @param boxes west, north, east, south of every area, NaN for one without geometry.
 */
export function printTolerance(boxes: Float64Array): number {
  const sizes: number[] = [];
  for (let i = 0; i < boxes.length; i += 4) {
    const size = Math.max(boxes[i + 2]! - boxes[i]!, boxes[i + 3]! - boxes[i + 1]!);
    if (!Number.isNaN(size)) sizes.push(size);
  }
  sizes.sort((a, b) => a - b);
  return Math.max(1, (sizes[sizes.length >> 1] ?? 0) / PARTS_OF_AREA);
}
