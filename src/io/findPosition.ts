import type { Columns } from './columns';

/** A position with the number of its feature, from 1. */
export interface FoundPosition {
  feature: number;
  x: number;
  y: number;
}

/** The first feature with a position that `matches`, and that position; null when none does. */
export function findPosition(
  columns: Columns,
  matches: (x: number, y: number) => boolean,
): FoundPosition | null {
  const { points, lines, polygons } = columns;
  const found = [
    findIn(points.positions, matches, (index) => points.feature[index]!),
    findIn(lines.positions, matches, (index) => lines.feature[partOf(lines.start, index)]!),
    findIn(polygons.positions, matches, (index) => {
      const ring = partOf(polygons.ringStart, index);
      return polygons.feature[partOf(polygons.polygonStart, ring)]!;
    }),
  ].filter((position) => position !== null);
  return found.sort((a, b) => a.feature - b.feature)[0] ?? null;
}

function findIn(
  positions: Float64Array,
  matches: (x: number, y: number) => boolean,
  featureOf: (index: number) => number,
): FoundPosition | null {
  for (let i = 0; i < positions.length; i += 2) {
    const [x, y] = [positions[i]!, positions[i + 1]!];
    if (matches(x, y)) return { feature: featureOf(i / 2) + 1, x, y };
  }
  return null;
}

/** The part that `index` lies in, given where the parts start and the total at the end. */
function partOf(start: Uint32Array, index: number): number {
  return start.findIndex((_, part) => start[part + 1]! > index);
}
