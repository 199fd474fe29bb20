/** The longest round length (1, 2 or 5 × a power of ten) that is not longer than `most`; in the same unit. */
export function scaleBarLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  // The logarithm may be rounded up to the next power.
  return [5, 2, 1, 0.5].map((step) => step * power).find((length) => length <= most)!;
}
