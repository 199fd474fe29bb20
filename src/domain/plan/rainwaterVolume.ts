/**
 * How the capacity of a rainwater measure is reckoned: a surface that holds water to a depth, or a roof with so many litres
 * of storage for each square metre.
 */
export type RainwaterSum =
  | { of: 'surface'; squareMetres: number; depthMetres: number }
  | { of: 'roof'; squareMetres: number; litresPerSquareMetre: number };

/** Cubic metres of a sum, to the litre; null where a number in it is not above zero. */
export function rainwaterVolume(sum: RainwaterSum): number | null {
  const perSquareMetre = sum.of === 'surface' ? sum.depthMetres : sum.litresPerSquareMetre / 1000;
  if (!(sum.squareMetres > 0 && perSquareMetre > 0)) return null;
  return Math.round(sum.squareMetres * perSquareMetre * 1000) / 1000;
}

/** What the line with the sum begins with, in every language, so that a new sum takes the place of the one before. */
const MARK = 'Volume: ';

/** A note with the sum as a line of its own, in the place of an earlier one; what else is written stays. */
export function noteWithSum(note: string, sum: string): string {
  const line = MARK + sum;
  const lines = note === '' ? [] : note.split('\n');
  const at = lines.findIndex((one) => one.startsWith(MARK));
  return (at < 0 ? [...lines, line] : lines.map((one, index) => (index === at ? line : one))).join('\n');
}
